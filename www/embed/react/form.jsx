import { attach } from "conference-check";
import { StrictMode, useEffect, useRef, useState } from "react";
import { createRoot } from "react-dom/client";
import "conference-check/conference-check.css";
import { show } from "../shown.js";

/** All that joins the form to Conference Check: attached when it is mounted, let go when it is not. */
function useConferenceCheck(options) {
  const form = useRef(null);
  useEffect(() => {
    const attached = attach(form.current, options);
    return () => attached.detach();
  }, []);
  return form;
}

const options = {
  procedure: "berkshire",
  kind: "agency-report",
  fields: {
    author: "author.name",
    agency: "author.agency",
    conference: "conference.type",
    "child-{id}-name": "children.child-{id}.name",
    "child-{id}-needs": "sections.child-needs.child-{id}.text",
    involvement: "sections.involvement.family.text",
    signed: "author.signed",
  },
  send: ({ document, receipt }) => show(Object.entries({ document: JSON.stringify(document), receipt: JSON.stringify(receipt) })),
};

function Report() {
  const form = useConferenceCheck(options);
  const [report, setReport] = useState({ author: "", agency: "", conference: "", involvement: "", signed: "" });
  const [children, setChildren] = useState([{ id: 1, name: "", needs: "" }]);
  const [next, setNext] = useState(2);
  const field = (name) => ({ name, value: report[name], onChange: ({ target }) => setReport({ ...report, [name]: target.value }) });
  const change = (id, name, value) => setChildren(children.map((child) => (child.id === id ? { ...child, [name]: value } : child)));
  return (
    <form ref={form} aria-label="Report" onSubmit={(event) => event.preventDefault()}>
      <label>Author <input {...field("author")} autoComplete="name" /></label>
      <label>Agency <input {...field("agency")} /></label>
      <label>
        Conference{" "}
        <select {...field("conference")}>
          <option value=""></option>
          <option value="initial">Initial</option>
          <option value="review">Review</option>
        </select>
      </label>
      {children.map(({ id, name, needs }) => (
        <fieldset key={id}>
          <legend>{name || "Child"}</legend>
          <label>Name <input name={`child-${id}-name`} value={name} onChange={({ target }) => change(id, "name", target.value)} /></label>
          <label>Needs <textarea name={`child-${id}-needs`} value={needs} onChange={({ target }) => change(id, "needs", target.value)} /></label>
          <button type="button" onClick={() => setChildren(children.filter((child) => child.id !== id))}>Take {name || "this child"} out</button>
        </fieldset>
      ))}
      <button type="button" onClick={() => { setChildren([...children, { id: next, name: "", needs: "" }]); setNext(next + 1); }}>Add a child</button>
      <label>Involvement <textarea {...field("involvement")} /></label>
      <label>Signed on <input type="date" {...field("signed")} /></label>
      <button>Send the report</button>
    </form>
  );
}

function Page() {
  const [open, setOpen] = useState(true);
  return (
    <>
      <button type="button" onClick={() => setOpen(!open)}>{open ? "Close the form" : "Open the form"}</button>
      {open && <Report />}
    </>
  );
}

createRoot(document.querySelector("#root")).render(<StrictMode><Page /></StrictMode>);
