/**
 * What readers may find a released session by, in a query over `released` (released_session) and `session`: its
 * present title and subtitle and the people of the release. The search text of the session names those who joined
 * since, too; they are no public knowledge yet, so their names are taken out of it.
 */
export const PUBLIC_SEARCH_TEXT = `(
  coalesce(
    regexp_replace(session.search_text, (
      SELECT string_agg(regexp_replace(joined.search_name, '([^\\w\\s])', '\\\\\\1', 'g'), '|')
      FROM session_person part JOIN person joined ON joined.id = part.person_id
      WHERE part.session_id = session.id AND joined.search_name <> ''
        AND NOT released.people @> jsonb_build_array(jsonb_build_object('personId', part.person_id))
    ), '', 'g'),
    session.search_text
  ) || ' ' || coalesce((
    SELECT string_agg(named.search_name, ' ') FROM person named
    WHERE named.id IN (SELECT (part->>'personId')::uuid FROM jsonb_array_elements(released.people) part)
  ), '')
)`;
