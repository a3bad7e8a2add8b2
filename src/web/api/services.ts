import type {
  CircleItemView,
  CircleView,
  PointValue,
  PointView,
  ServiceAdoption,
  ServiceChange,
  ServiceImported,
  ServiceImportOptions,
  ServiceVersion,
  ServiceView,
} from '#contract/services.ts';
import type { Static } from 'typebox';
import { API, request } from './client.ts';

export const listServices = (): Promise<ServiceView[]> => request('/services');
export const saveService = (id: string, version: number, body: ServiceChange): Promise<ServiceView[]> =>
  request(`/services/items/${id}`, { method: 'PUT', version, body });
export const adoptServices = (body: ServiceAdoption): Promise<{ adopted: number }> =>
  request('/services/adopt', { method: 'POST', body });
export const serviceVersions = (id: string): Promise<Static<typeof ServiceVersion>[]> =>
  request(`/services/items/${id}/versions`);

export const listPoints = (): Promise<PointView[]> => request('/services/points');
/** @param known null for a new one */
export const savePoint = (known: Pick<PointView, 'id' | 'version'> | null, body: PointValue): Promise<PointView[]> =>
  known
    ? request(`/services/points/${known.id}`, { method: 'PUT', version: known.version, body })
    : request('/services/points', { method: 'POST', body });
export const dropPoint = ({ id, version }: Pick<PointView, 'id' | 'version'>): Promise<PointView[]> =>
  request(`/services/points/${id}`, { method: 'DELETE', version });

export const readCircle = (): Promise<CircleView> => request('/services/circle');
export const readCircleItem = (id: string): Promise<CircleItemView> => request(`/services/circle/${id}`);
/** Address of the homes left out, as a workbook. */
export const leftOutFile = (id: string): string => `${API}/services/circle/${id}/left-out.xlsx`;

export type ServiceList = 'items' | 'points' | 'homes';
export const serviceFile = (kind: ServiceList): string => `${API}/services/export/${kind}`;

/** Options first: the server knows what to read the file as. */
export const importServices = (
  kind: ServiceList | 'roads',
  { file, options, isLook }: { readonly file: File; readonly options: ServiceImportOptions; readonly isLook: boolean },
): Promise<ServiceImported> => {
  const body = new FormData();
  body.set('options', JSON.stringify(options));
  body.set('file', file);
  return request(`/services/import/${kind}${isLook ? '/preview' : ''}`, { method: 'POST', body });
};
