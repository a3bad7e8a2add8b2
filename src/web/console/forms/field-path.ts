/** Where a refusal belongs in a form: `facts.people` and `/contact/phone` alike. */
export const fieldPath = (field: string): string[] =>
  field.split(/[./]/).filter((part) => part !== '' && part !== 'input');
