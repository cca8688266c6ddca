import { pointerOf } from './hands.js';
import { describeWork } from './working.js';

describeWork('pointer', pointerOf);
