import { useRef } from 'react';
import { useSay } from '../../../lib/say.tsx';
import { Button } from '../../../ui/button.tsx';
import { FormErrors } from '../../../ui/form-errors.tsx';
import { EmptyState, Page } from '../../../ui/surfaces.tsx';
import { useSave } from '../../../ui/use-save.ts';
import { useConference } from '../../conferences/conference.ts';
import { openArrange, useBuilderNavigation } from './builder-view.ts';
import { CREATE_DRAFT } from './draft-documents.ts';

/** Where a conference has no draft: make one, by hand or arranged at once. */
export function NoDraft() {
  const say = useSay();
  const conference = useConference();
  const show = useBuilderNavigation();
  const isToArrange = useRef(false);
  const { save, isPending, errors } = useSave(CREATE_DRAFT, {
    refresh: ['Conference'],
    onSaved: ({ payload }) => {
      show({ draft: payload.draft?.id });
      if (isToArrange.current) openArrange();
    },
  });
  const create = (arrange: boolean): void => {
    isToArrange.current = arrange;
    save({ input: { conferenceId: conference.id, name: say('web.builder.firstDraftName') } });
  };
  return (
    <Page title={say('web.builder.title')}>
      <FormErrors errors={errors} />
      <EmptyState
        title={say('web.builder.noDraft.title')}
        actions={
          conference.viewerCanEdit ? (
            <>
              <Button variant="primary" isPending={isPending} onPress={() => create(false)}>
                {say('web.builder.noDraft.create')}
              </Button>
              <Button isPending={isPending} onPress={() => create(true)}>
                {say('web.builder.noDraft.arrange')}
              </Button>
            </>
          ) : null
        }
      >
        <p>{say(conference.viewerCanEdit ? 'web.builder.noDraft.text' : 'web.builder.noDraft.wait')}</p>
      </EmptyState>
    </Page>
  );
}
