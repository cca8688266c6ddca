import { useParams } from '@tanstack/react-router';
import { useViewer } from '../../features/accounts/viewer.ts';
import { useConferenceOfPage } from '../../features/conferences/conference.ts';

export interface Place {
  readonly slug: string;
  readonly name: string;
}

/** The conference that the page belongs to; null outside of conferences and where there is none by that name. */
export function usePlace(): Place | null {
  const { slug } = useParams({ strict: false });
  const { conferences } = useViewer();
  const open = useConferenceOfPage();
  // Hers are known before the page has loaded; administrators open others too.
  const found = conferences.find((conference) => conference.slug === slug) ?? open;
  return slug !== undefined && found ? { slug, name: found.name } : null;
}
