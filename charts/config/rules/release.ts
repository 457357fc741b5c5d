import { isSupported, lines } from '../lines';
import type { ResolvedEnvironment } from '../schema/resolved';
import { isAwsStore, isMsk } from '../aws/stores';
import type { Rule } from './rule';
import { oneOf } from './rule';

/** Only releases whose properties are known can be checked. */
export const release: Rule = function* ({ druid: { version } }) {
  if (isSupported(version)) return;
  const supported = Object.values(lines).flatMap(({ releases }) => releases);
  yield { path: 'druid.version', problem: 'is not a supported release', got: version, remedy: `Use ${oneOf(supported)}` };
};

/** A build of another version would have other properties than those that are checked. */
export const imageTag: Rule = function* ({ druid: { imageTag: got, version } }) {
  if (
    got === undefined ||
    /^sha256:[0-9a-f]{64}$/.test(got) ||
    (got.startsWith(version) && /^[-._][\w.-]+$/.test(got.slice(version.length)))
  )
    return;
  const remedy = `Write for example '${version}-1', or a digest such as 'sha256:...'; leave it out where it is the version`;
  yield { path: 'druid.imageTag', problem: 'is neither a build of the version nor a digest', got, remedy };
};

/** The tag is said apart; an image that carries its own would say another thing than the labels. */
export const image: Rule = function* ({ druid: { image: got }, ...environment }) {
  const path = 'druid.image';
  if (got === undefined) {
    const needed = needsOwnImage(environment);
    if (needed === undefined) return;
    const remedy = `Build one as the page of 'image/' says, and name it here, or leave 'aws.imageRepository' true`;
    yield { path, problem: `is Apache's own, which cannot talk to ${needed}`, remedy };
    return;
  }
  const repository = /^[a-z0-9]+([._:/-]+[a-z0-9]+)*$/;
  if (/[:@][^/]*$/.test(got)) {
    yield { path, problem: 'carries a tag or digest', got, remedy: "Remove it; 'druid.version' is the tag, or 'druid.imageTag'" };
  } else if (!repository.test(got)) {
    yield { path, problem: 'is not the name of an image', got, remedy: "Write for example 'registry.example.com/druid'" };
  }
};

/** What Apache's own image has no part for: the login of MSK, the authorities of RDS. */
function needsOwnImage({ aws, metadataStore, stream }: Omit<ResolvedEnvironment, 'druid'>): string | undefined {
  if (aws?.imageRepository !== false) return undefined;
  return isAwsStore(metadataStore) ? 'RDS' : isMsk(stream) ? 'MSK' : undefined;
}

/** Extensions that the environment loads by itself, or that are no extensions any more. */
export const extensions: Rule = function* ({ druid }) {
  for (const [index, got] of druid.extensions.entries()) {
    const path = `druid.extensions[${index}]`;
    if (got === 'druid-multi-stage-query') {
      yield { path, problem: 'is part of Druid itself since release 35', got, remedy: 'Remove it' };
    } else if (druid.extensions.indexOf(got) < index) {
      yield { path, problem: 'is there twice', got, remedy: 'Remove one' };
    }
  }
};
