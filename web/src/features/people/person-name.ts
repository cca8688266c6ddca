import { useQuery } from '@tanstack/react-query';
import { personNameQuery } from './person-search-data.ts';

/** The name of a person of whom an address says the id only. Null until it is known. */
export function usePersonName(conferenceId: string, personId: string | null): string | null {
  const { data } = useQuery({ ...personNameQuery(conferenceId, personId ?? ''), enabled: personId !== null });
  return personId === null ? null : (data?.person.displayName ?? null);
}
