import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { useViewer } from '../../features/accounts/viewer.ts';
import { conferenceQuery } from '../../features/conferences/conference.ts';

export interface Place {
  readonly slug: string;
  readonly name: string;
}

/** The conference that the page belongs to; null outside of conferences and where there is none by that name. */
export function usePlace(): Place | null {
  const { slug } = useParams({ strict: false });
  const { conferences } = useViewer();
  const known = conferences.find((conference) => conference.slug === slug);
  // Administrators open conferences in which they have no role.
  const other = useQuery({ ...conferenceQuery(slug ?? ''), enabled: slug !== undefined && !known });
  const found = known ?? other.data?.conference;
  return slug !== undefined && found ? { slug, name: found.name } : null;
}
