# Sourced by ./test: makes sure that Chromium and its driver are there for the browser tests.
find_program() {
  for name in "$@"; do
    if command -v "$name" >/dev/null 2>&1; then
      command -v "$name"
      return 0
    fi
  done
  return 1
}

install_chromium() {
  as_root=""
  [ "$(id -u)" = 0 ] || as_root="sudo"
  echo "Installing Chromium, its driver and a font with Vietnamese marks …"
  export DEBIAN_FRONTEND=noninteractive
  $as_root apt-get -qq update &&
    $as_root apt-get -qq install -y --no-install-recommends chromium chromium-driver fonts-noto-core >/dev/null
}

if ! find_program chromium chromium-browser google-chrome >/dev/null || ! find_program chromedriver >/dev/null; then
  if command -v apt-get >/dev/null 2>&1; then
    install_chromium || true
  fi
fi
if ! CHROMIUM=$(find_program chromium chromium-browser google-chrome) || ! CHROMEDRIVER=$(find_program chromedriver); then
  echo "The browser tests need Chromium and chromedriver on the PATH (Debian: apt-get install chromium chromium-driver; macOS: brew install --cask chromium chromedriver). Or run: ./test quick" >&2
  exit 1
fi
export CHROMIUM CHROMEDRIVER
