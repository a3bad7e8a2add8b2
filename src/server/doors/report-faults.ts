import { Value } from 'typebox/value';
import { PublicReport } from '#contract/public.ts';
import type { Refusal } from '#domain/shared/result.ts';
import type { ReportFault, Typed } from '#web/public/pieces/report-form.tsx';
import type { PublicKey, Say } from '#web/public/words.ts';

const keyword = (schema: object, name: string): number => Number(Reflect.get(schema, name));

/** Limits that the form shows come from the contract, so that there is one place to change them. */
export const REPORT_LIMITS = {
  text: keyword(PublicReport.properties.text, 'maxLength'),
  photos: keyword(PublicReport.properties.fileIds, 'maxItems'),
};

export const EMPTY: Typed = { text: '', address: '', placeId: '', via: '', lng: '', lat: '', name: '', phone: '' };

/** What was typed, with the line ends of the web made plain. */
export const typedFrom = (values: ReadonlyMap<string, readonly string[]>): Typed => {
  const value = (name: keyof Typed): string => (values.get(name)?.[0] ?? '').replaceAll('\r\n', '\n');
  return {
    text: value('text'),
    address: value('address'),
    placeId: value('placeId'),
    via: value('via'),
    lng: value('lng'),
    lat: value('lat'),
    name: value('name'),
    phone: value('phone'),
  };
};

/** The report of the contract; empty fields are left out. */
export const reportFrom = (typed: Typed, fileIds: readonly string[]): PublicReport => {
  const [name, phone, address] = [typed.name.trim(), typed.phone.trim(), typed.address.trim()];
  return {
    text: typed.text.trim(),
    ...(address && { address }),
    ...(typed.placeId && { placeId: typed.placeId }),
    ...(typed.lng && typed.lat && { lng: Number(typed.lng), lat: Number(typed.lat) }),
    ...((name || phone) && { contact: { ...(name && { name }), ...(phone && { phone }) } }),
    ...(fileIds.length > 0 && { fileIds: [...fileIds] }),
  };
};

const faultOf = (path: string, report: PublicReport): [ReportFault['field'], PublicKey] => {
  if (path.startsWith('/text'))
    return ['text', report.text === '' ? 'report.errors.textMissing' : 'report.errors.textLong'];
  if (path.startsWith('/contact/phone')) return ['phone', 'report.errors.phone'];
  if (path.startsWith('/contact/name')) return ['name', 'report.errors.name'];
  if (path.startsWith('/address')) return ['address', 'report.errors.address'];
  if (path.startsWith('/lng') || path.startsWith('/lat')) return ['address', 'report.errors.position'];
  if (path.startsWith('/fileIds')) return ['photos', 'report.errors.tooManyPhotos'];
  return ['form', 'report.errors.form'];
};

/** What the contract finds wrong, each once, in the reporter's language. The rules are the schema's alone. */
export const faultsOf = (report: PublicReport, t: Say): ReportFault[] => {
  const found = new Map<string, ReportFault>();
  for (const { instancePath } of Value.Errors(PublicReport, report)) {
    const [field, key] = faultOf(instancePath, report);
    const most = field === 'text' ? REPORT_LIMITS.text : REPORT_LIMITS.photos;
    found.set(key, { field, message: t(key, { most }) });
  }
  return [...found.values()];
};

/** A refusal of the rooms as a fault of the form. */
export const faultFromRefusal = ({ code, field }: Refusal, t: Say): ReportFault => {
  if (code === 'outside_area') return { field: 'address', message: t('report.errors.position') };
  if (field?.startsWith('contact')) return { field: 'phone', message: t('report.errors.phone') };
  return { field: 'form', message: t('report.errors.refused') };
};
