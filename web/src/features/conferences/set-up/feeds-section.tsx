import { useSuspenseQuery } from '@tanstack/react-query';
import { Download } from 'lucide-react';
import { useParams } from '@tanstack/react-router';
import { graphql } from '../../../lib/graphql.ts';
import { apiQuery } from '../../../lib/queries.ts';
import { useSay } from '../../../lib/say.tsx';
import { buttonClass } from '../../../ui/button.tsx';
import { CopyField } from '../../../ui/copy-field.tsx';
import { Actions, Card, Notice } from '../../../ui/surfaces.tsx';
import styles from './set-up.module.css';

const FEEDS = graphql(`
  query ConferenceFeeds($slug: String!) {
    conference(slug: $slug) {
      id
      isPublic
      release {
        id
        number
      }
      feeds {
        format
        contentType
        url
      }
    }
  }
`);

/** Files only for organizers: they hold addresses, or everything. */
const PRIVATE_FILES = ['people', 'availability', 'archive'] as const;

/** Where the programme can be had: feeds to subscribe to, files to take, and everything in one archive. */
export function FeedsSection() {
  const say = useSay();
  const { slug } = useParams({ from: '/$lang/shell/c/$slug' });
  const { release, feeds, isPublic } = useSuspenseQuery(apiQuery(FEEDS, { slug })).data.conference;
  const paths = {
    people: `/conferences/${slug}/organizers/people.csv`,
    availability: `/conferences/${slug}/organizers/availability.csv`,
    archive: `/conferences/${slug}/archive`,
  };
  return (
    <>
      <Card>
        <div>
          <h2>{say('web.setup.feeds.title')}</h2>
          <p className={styles.soft}>{say('web.setup.feeds.lead')}</p>
        </div>
        {release ? null : <Notice>{say('web.setup.feeds.beforeRelease')}</Notice>}
        {isPublic ? null : <Notice>{say('web.setup.feeds.hidden')}</Notice>}
        <div>
          {feeds.map(({ format, url }) => (
            <CopyField key={format} label={say(`web.setup.feeds.${format}`)} address={url} />
          ))}
        </div>
      </Card>
      <Card>
        <div>
          <h2>{say('web.setup.files.title')}</h2>
          <p className={styles.soft}>{say('web.setup.files.lead')}</p>
        </div>
        <Actions>
          {PRIVATE_FILES.map((file) => (
            <a key={file} className={buttonClass()} href={paths[file]} download>
              <Download size={16} aria-hidden="true" />
              {say(`web.setup.files.${file}`)}
            </a>
          ))}
        </Actions>
      </Card>
    </>
  );
}
