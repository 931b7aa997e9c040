// All that the page needs: every form that says data-conference-check is checked, and what is drawn has a look.
import "conference-check/auto";
import "conference-check/conference-check.css";
import { show } from "../shown.js";

// There is no server here: what would be sent is shown.
document.querySelector("form").addEventListener("submit", (event) => {
  event.preventDefault();
  show(new FormData(event.target));
});
