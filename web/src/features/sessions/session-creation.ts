import { graphql } from '../../lib/graphql.ts';
import type { Kind } from './session-filter.ts';

/** One mutation a kind; each answers with `saved.session`. */
export const CREATE = {
  KEYNOTE: graphql(`
    mutation CreateKeynote($input: CreateKeynoteInput!) {
      saved: createKeynote(input: $input) {
        errors {
          code
          message
          path
        }
        session: keynote {
          id
          number
        }
      }
    }
  `),
  TALK: graphql(`
    mutation CreateTalk($input: CreateTalkInput!) {
      saved: createTalk(input: $input) {
        errors {
          code
          message
          path
        }
        session: talk {
          id
          number
        }
      }
    }
  `),
  WORKSHOP: graphql(`
    mutation CreateWorkshop($input: CreateWorkshopInput!) {
      saved: createWorkshop(input: $input) {
        errors {
          code
          message
          path
        }
        session: workshop {
          id
          number
        }
      }
    }
  `),
  PANEL: graphql(`
    mutation CreatePanel($input: CreatePanelInput!) {
      saved: createPanel(input: $input) {
        errors {
          code
          message
          path
        }
        session: panel {
          id
          number
        }
      }
    }
  `),
  NETWORKING: graphql(`
    mutation CreateNetworkingBlock($input: CreateNetworkingBlockInput!) {
      saved: createNetworkingBlock(input: $input) {
        errors {
          code
          message
          path
        }
        session: networkingBlock {
          id
          number
        }
      }
    }
  `),
  BREAK: graphql(`
    mutation CreateBreak($input: CreateBreakInput!) {
      saved: createBreak(input: $input) {
        errors {
          code
          message
          path
        }
        session: break {
          id
          number
        }
      }
    }
  `),
  CEREMONY: graphql(`
    mutation CreateCeremony($input: CreateCeremonyInput!) {
      saved: createCeremony(input: $input) {
        errors {
          code
          message
          path
        }
        session: ceremony {
          id
          number
        }
      }
    }
  `),
} as const satisfies Readonly<Record<Kind, object>>;
