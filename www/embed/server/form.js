// The one line that the page needs: every form that says data-conference-check is checked.
import "conference-check/auto";
import { show } from "../shown.js";

// There is no server here: what would be sent is shown.
document.querySelector("form").addEventListener("submit", (event) => {
  event.preventDefault();
  show(new FormData(event.target));
});
