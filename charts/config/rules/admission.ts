import { pathOf } from '../schema/path';
import type { Rule } from './rule';

/** Images are let in by their repository, or by the beginning of it. */
export const allowedImages: Rule = function* ({ admission: { rules, images } }) {
  for (const [index, got] of images.entries()) {
    const path = pathOf(['admission', 'images', index]);
    if (rules === 'none') yield { path, problem: "has no effect where 'admission.rules' is 'none'", got, remedy: 'Remove it' };
    else if (!/^[a-z0-9]+([._:/-]+[a-z0-9]+)*\/?$/.test(got) || /:[^/]*$/.test(got)) {
      const remedy = "Write for example 'docker.io/library/busybox' or 'registry.example.com/'";
      yield { path, problem: 'is not the name of a repository, or the beginning of one', got, remedy };
    }
  }
};
