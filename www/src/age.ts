/** A child's age, from dates as they stand in the form. */

const months = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

interface Day {
  day: number;
  month: number;
  year: number;
}

/** Whether a child born then has this age on that day; `undefined` where a date is not there or not whole. */
export function hasAge(form: HTMLFormElement, bornPath: string, onPath: string, years: number): boolean | undefined {
  const born = dayAt(form, bornPath);
  const on = dayAt(form, onPath);
  if (born === undefined || on === undefined) return undefined;
  const birthdayCame = on.month > born.month || (on.month === born.month && on.day >= born.day);
  return on.year - born.year - (birthdayCame ? 0 : 1) >= years;
}

function dayAt(form: HTMLFormElement, path: string): Day | undefined {
  const typed = (part: string): string => {
    const control = form.elements.namedItem(`${path}.${part}`);
    return control instanceof HTMLInputElement ? control.value.trim().toLowerCase() : "";
  };
  const named = months.indexOf(typed("month").slice(0, 3)) + 1;
  const month = named > 0 ? named : Number(typed("month"));
  const [day, year] = [Number(typed("day")), Number(typed("year"))];
  return day >= 1 && month >= 1 && year >= 1000 ? { day, month, year } : undefined;
}
