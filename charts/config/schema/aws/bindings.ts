import { z } from 'zod';

import { BINDINGS } from '../../bindings/binding-catalogue';
import type { BindingKey } from '../../bindings/bindings';
import { text } from '../leaves';

const shape = Object.fromEntries(Object.keys(BINDINGS).map((key) => [key, text().optional()]));

/** What AWS gave back. Which of them have to be there depends on the environment. */
export const bindings = z.strictObject(shape as Record<BindingKey, z.ZodOptional<ReturnType<typeof text>>>);
