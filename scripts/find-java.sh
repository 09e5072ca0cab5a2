# Sourced by ./run and ./test: finds a JDK 25 and exports JAVA_HOME, or says in one line what is missing.
WANTED_JAVA=25

is_wanted_jdk() {
  [ -x "$1/bin/javac" ] || return 1
  version=$("$1/bin/javac" -version 2>&1 | sed -n 's/^javac \([0-9][0-9]*\).*/\1/p')
  [ "${version:-0}" -ge "$WANTED_JAVA" ]
}

find_jdk() {
  if [ -n "${JAVA_HOME:-}" ] && is_wanted_jdk "$JAVA_HOME"; then
    printf '%s\n' "$JAVA_HOME"
    return 0
  fi
  for folder in /usr/lib/jvm/* /usr/java/* /opt/java/* /opt/jdk* "$HOME"/.jdks/* \
    "$HOME"/.sdkman/candidates/java/* \
    /Library/Java/JavaVirtualMachines/*/Contents/Home "$HOME"/Library/Java/JavaVirtualMachines/*/Contents/Home \
    /opt/homebrew/opt/openjdk*/libexec/openjdk.jdk/Contents/Home; do
    if is_wanted_jdk "$folder"; then
      printf '%s\n' "$folder"
      return 0
    fi
  done
  if command -v javac >/dev/null 2>&1; then
    on_path=$(command -v javac)
    on_path=$(readlink -f "$on_path" 2>/dev/null || printf '%s' "$on_path")
    folder=$(dirname "$(dirname "$on_path")")
    if is_wanted_jdk "$folder"; then
      printf '%s\n' "$folder"
      return 0
    fi
  fi
  return 1
}

if ! JAVA_HOME=$(find_jdk); then
  echo "Giảng Đường needs a JDK $WANTED_JAVA (javac, not only java); none was found. Install Eclipse Temurin $WANTED_JAVA (Debian/Ubuntu: apt-get install temurin-$WANTED_JAVA-jdk or openjdk-$WANTED_JAVA-jdk; macOS: brew install --cask temurin@$WANTED_JAVA), or set JAVA_HOME." >&2
  exit 1
fi
export JAVA_HOME
