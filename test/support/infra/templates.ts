import { once } from './once';

/** A resource of a template. */
export interface Resource {
  /** The stack that it is in: `main`, `network`, `cluster`, `storage` or `operations`. */
  readonly stack: string;
  readonly id: string;
  readonly Type: string;
  readonly Properties: Readonly<Record<string, unknown>>;
  readonly DependsOn?: readonly string[];
  readonly DeletionPolicy?: string;
  readonly UpdateReplacePolicy?: string;
}

/** The environments whose templates tests look at. */
export const FOUNDATIONS = ['dev', 'prod', 'managed', 'automatic', 'existing', 'restored'] as const;

/** What an environment comes to on AWS. */
export interface Foundation {
  readonly resources: readonly Resource[];
  /** All resources of a type, such as `AWS::S3::Bucket`, whose logical ids begin so. */
  readonly ofType: (type: string, id?: string) => readonly Resource[];
  /** The only one of them. */
  readonly the: (type: string, id?: string) => Resource;
  readonly outputs: Readonly<Record<string, { readonly Value: unknown }>>;
  /** What AWS would be asked for at synth. */
  readonly lookups: readonly string[];
}

type Synthesized = Pick<Foundation, 'resources' | 'outputs' | 'lookups'>;

/** The templates of an environment. */
export function foundationOf(name: (typeof FOUNDATIONS)[number]): Foundation {
  const { resources, outputs, lookups } = (once('synthesize') as { readonly templates: Readonly<Record<typeof name, Synthesized>> })
    .templates[name];
  const ofType = (type: string, id = '') => resources.filter((resource) => resource.Type === type && resource.id.startsWith(id));
  const the = (type: string, id = '') => {
    const [found, ...others] = ofType(type, id);
    if (found === undefined || others.length > 0) throw new Error(`${others.length + (found ? 1 : 0)} resources are ${type} ${id}`);
    return found;
  };
  return { resources, outputs, lookups, ofType, the };
}
