import { GdQuizPlayer } from "./gd-quiz-player.js";
import { applyDisplay } from "./view-top.js";

applyDisplay();
customElements.define("gd-quiz-player", GdQuizPlayer);
