import { createElement, forwardRef, useEffect, useImperativeHandle } from 'react';
import { useLayoutEffect, useRef } from 'react';
import type { ForwardRefExoticComponent, PropsWithoutRef, RefAttributes } from 'react';

/** What the props of a component stand for. */
export interface ReactNames {
  /** Attributes, by the prop's name. */
  attributes: Record<string, string>;
  /** Properties that no attribute sets. */
  properties: readonly string[];
  /** Events, by the prop's name. */
  events: Record<string, string>;
}

type Props = Record<string, unknown>;

// React 18 warns of layout effects on a server, which runs neither.
const useClientEffect = typeof window === 'undefined' ? useEffect : useLayoutEffect;

/**
 * Registers an element, and makes a component that renders it. What an attribute can say is said by
 * the attribute, which a server can render too. The other properties are assigned, and the events
 * listened to, before the element looks at them for the first time.
 */
export function reactComponent<Element extends HTMLElement, ElementProps>(
  tag: string,
  element: { define(): void },
  { attributes, properties, events }: ReactNames,
): ForwardRefExoticComponent<PropsWithoutRef<ElementProps> & RefAttributes<Element>> {
  element.define();

  const apart = new Set([...properties, ...Object.keys(events)]);
  const rendered = (props: Props): Props =>
    Object.fromEntries(
      Object.entries(props)
        .filter(([name]) => !apart.has(name))
        .map(([name, value]) => {
          if (name === 'className') return ['class', value];
          const attribute = attributes[name];
          return attribute ? [attribute, attributeValue(value)] : [name, value];
        }),
    );

  const component = forwardRef<Element, Props>((props, ref) => {
    const mounted = useRef<Element>(null);
    const latest = useRef<Props>({});
    useImperativeHandle(ref, () => mounted.current!, []);
    useClientEffect(() => {
      const before = latest.current;
      latest.current = props;
      // What the page has set through a ref stays, as long as the prop does not change.
      for (const name of properties) {
        if (props[name] !== before[name])
          Reflect.set(mounted.current!, name, props[name] ?? undefined);
      }
    });
    useClientEffect(() => {
      const target = mounted.current!;
      const listening = new AbortController();
      for (const [name, type] of Object.entries(events)) {
        const listener = (event: Event): void =>
          (latest.current[name] as ((event: Event) => void) | undefined)?.(event);
        target.addEventListener(type, listener, { signal: listening.signal });
      }
      return () => listening.abort();
    }, []);
    return createElement(tag, { ...rendered(props), ref: mounted });
  });
  component.displayName = tag;
  return component as ReturnType<typeof reactComponent<Element, ElementProps>>;
}

/** React 18 writes `false` into a custom element's attribute, where it would count as true. */
function attributeValue(value: unknown): unknown {
  if (value === true) return '';
  return value === false ? undefined : value;
}
