/** Reads from the form what is chosen and who is listed. */
import type { ConferenceType, Result } from "conference-check";
import type { Asked } from "./asked.ts";
import type { State, Writing, Written } from "./part.ts";
import { conferenceTypes } from "./words.ts";

/** The form as it stands now. */
export function stateOf({ form, children, adults }: Writing, asked: Asked, latest: Result | null): State {
  const values = new FormData(form);
  const chosen = (path: string): string => values.get(path)?.toString() ?? "";
  const isTicked = (path: string): boolean => {
    const control = form.elements.namedItem(path);
    return control instanceof HTMLInputElement && control.checked;
  };
  const childIds = children.listed();
  const adultIds = adults.listed();
  return {
    form,
    procedures: asked.procedures,
    procedure: asked.procedures.find(({ id }) => id === chosen("procedure")),
    conference: conferenceOf(chosen("conference.type")),
    rules: asked.rules,
    sections: asked.sections,
    children: childIds,
    adults: adultIds,
    people: written(values, isTicked, childIds, adultIds),
    chosen,
    isTicked,
    isAsked: (pattern) => asked.fields.has(pattern),
    isPointedAt: (path) => latest?.findings.some(({ at }) => at === path || at.startsWith(`${path}.`)) ?? false,
    latest,
  };
}

/** The type of conference of that name. */
export function conferenceOf(value: string): ConferenceType | undefined {
  return conferenceTypes.find((type) => type.value === value)?.value;
}

/** A parent is named as one of a subject, or has parental responsibility, or is a carer. */
function written(values: FormData, isTicked: (path: string) => boolean, children: readonly string[], adults: readonly string[]): Written {
  const subjects = children.filter((id) => isTicked(`children.${id}.subject`));
  const household = children.filter((id) => isTicked(`children.${id}.household`) || subjects.includes(id));
  const named = new Set(subjects.flatMap((id) => values.getAll(`children.${id}.parents`).map(String)));
  const parents = adults.filter(
    (id) => named.has(id) || isTicked(`adults.${id}.parental_responsibility`) || isTicked(`adults.${id}.carer`),
  );
  return { subjects, household, parents, everyone: new Set([...children, ...adults]) };
}
