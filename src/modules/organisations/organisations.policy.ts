import type { Config } from '../../config/config.js';
import type { Viewer } from '../../platform/auth/viewer.js';

/** Whether a viewer may create an organisation: anybody signed in, or administrators only, as ORGANISATIONS says. */
export function mayCreateOrganisation(viewer: Viewer, config: Pick<Config, 'organisations'>): boolean {
  if (!viewer.account) return false;
  return config.organisations === 'anyone' || viewer.account.isAdministrator;
}
