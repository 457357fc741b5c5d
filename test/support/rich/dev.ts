import { dev as shipped } from '../../../charts/config/environments/dev';

/** `dev`, which nobody looks at: what is seen of Druid is in few of the rich environments. */
export const dev = { ...shipped, observability: {} } as const;
