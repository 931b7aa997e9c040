/** Shows on the page what a server would receive: these pages have none. */
export function show(sent) {
  const list = document.createElement("dl");
  for (const [name, value] of sent) {
    const [term, said] = [document.createElement("dt"), document.createElement("dd")];
    term.textContent = name;
    said.textContent = value;
    list.append(term, said);
  }
  const received = document.querySelector("#received");
  received.querySelector("dl")?.remove();
  received.append(list);
  received.hidden = false;
  received.focus();
}
