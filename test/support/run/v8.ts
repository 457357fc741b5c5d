import { setFlagsFromString } from 'node:v8';

/** Most code of a test runs a few times only: what it takes to optimise it is missing elsewhere, as tests are on every processor. */
setFlagsFromString('--interrupt-budget=1000000');
