/** What an element says: text, a list where all in it are called `item`, or elements by their names. */
export type Xml = string | readonly Xml[] | { readonly [name: string]: Xml | undefined };

/** Reads the XML of AWS' answers. Attributes say nothing in it. */
export function parseXml(text: string): Xml {
  const root: Element = { name: '', text: '', children: [] };
  const open = [root];
  for (const [, end, name = '', empty, said = ''] of text.matchAll(/<(\/?)([\w?:-]+)[^>]*?(\/?)>|([^<]+)/g)) {
    const current = open.at(-1) ?? root;
    if (said !== '') current.text += said;
    else if (end === '/') open.pop();
    else if (!name.startsWith('?')) {
      const element: Element = { name, text: '', children: [] };
      current.children.push(element);
      if (empty === '') open.push(element);
    }
  }
  return valueOf(root);
}

interface Element {
  readonly name: string;
  text: string;
  readonly children: Element[];
}

function valueOf({ text, children }: Element): Xml {
  if (children.length === 0) return text.trim().replace(/&(lt|gt|quot|apos|amp);/g, (_, name: keyof typeof ENTITIES) => ENTITIES[name]);
  if (children.every(({ name }) => name === 'item')) return children.map(valueOf);
  return Object.fromEntries(children.map((child) => [child.name, valueOf(child)]));
}

const ENTITIES = { lt: '<', gt: '>', quot: '"', apos: "'", amp: '&' } as const;
