import { Injectable } from '@nestjs/common';

/** How often listeners are looked after. */
@Injectable()
export class LivePace {
  /** Between two looks at a draft: what others do should be seen while they do it. */
  readonly pollMs: number = 500;
  /** Between two looks at whether a listener may still listen. */
  readonly recheckMs: number = 20_000;
}
