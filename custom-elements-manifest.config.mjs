/** The module that is published in place of a source. */
const published = (path) => path.replace(/^\/?src\//, 'dist/').replace(/\.ts$/, '.js');

/** The analyzer takes a method's return type from its `@returns`, which here is prose alone. */
const declaredReturnTypes = {
  name: 'declared-return-types',
  analyzePhase({ ts, node, moduleDoc }) {
    if (!ts.isClassDeclaration(node)) return;
    const { members } = moduleDoc.declarations.find(({ name }) => name === node.name?.text) ?? {};
    for (const method of node.members.filter(ts.isMethodDeclaration)) {
      const member = members?.find(({ name }) => name === method.name.getText());
      if (member && method.type) {
        member.return = { ...member.return, type: { text: method.type.getText() } };
      }
    }
  },
};

/** A setter that ignores what it is given is there for frameworks alone; to people it is read-only. */
const ignoredSetters = {
  name: 'ignored-setters',
  analyzePhase({ ts, node, moduleDoc }) {
    if (!ts.isClassDeclaration(node)) return;
    const { members } = moduleDoc.declarations.find(({ name }) => name === node.name?.text) ?? {};
    for (const setter of node.members.filter(ts.isSetAccessor)) {
      const member = members?.find(({ name }) => name === setter.name.getText());
      if (member && setter.parameters[0].name.getText() === '_ignored') member.readonly = true;
    }
  },
};

/** What can be assigned is what a setter takes, which may differ from what the getter returns. */
const setterTypes = {
  name: 'setter-types',
  analyzePhase({ ts, node, moduleDoc }) {
    if (!ts.isClassDeclaration(node)) return;
    const { members, attributes } =
      moduleDoc.declarations.find(({ name }) => name === node.name?.text) ?? {};
    for (const setter of node.members.filter(ts.isSetAccessor)) {
      const name = setter.name.getText();
      const [parameter] = setter.parameters;
      if (parameter.name.getText() === '_ignored') continue;
      for (const { type } of [
        members?.find((member) => member.name === name),
        attributes?.find(({ fieldName }) => fieldName === name),
      ].filter(Boolean)) {
        type.text = parameter.type.getText();
      }
    }
  },
};

/** Keeps what is documented and public; what is `@internal` or has no docstring is not the API. */
const publicMembers = {
  name: 'public-members',
  packageLinkPhase({ customElementsManifest }) {
    const isPublic = ({ privacy, description }) =>
      description && privacy !== 'private' && privacy !== 'protected';
    for (const { declarations } of customElementsManifest.modules) {
      for (const declaration of declarations.filter(({ customElement }) => customElement)) {
        declaration.members = declaration.members?.filter(isPublic);
        declaration.attributes = declaration.attributes?.filter(isPublic);
        // The analyzer adds a nameless one for each `dispatchEvent()` that it finds.
        declaration.events = declaration.events?.filter(isPublic);
      }
    }
  },
};

/** The analyzer knows `customElements.define` only, and takes what is global for a local name. */
const definitions = {
  name: 'definitions',
  packageLinkPhase({ customElementsManifest: { modules } }) {
    for (const { path, declarations, exports } of modules) {
      for (const { superclass } of declarations) {
        if (superclass?.name === 'Event') {
          delete superclass.module;
          superclass.package = 'global:';
        }
      }
      if (!path.endsWith('/define.ts')) continue;
      const source = path.replace(/([^/]+)\/define/, '$1/$1');
      const element = modules.find((module) => module.path === source);
      for (const { name, tagName } of element.declarations) {
        exports.push({
          kind: 'custom-element-definition',
          name: tagName,
          declaration: { name, module: element.path },
        });
      }
    }
  },
};

const publishedPaths = {
  name: 'published-paths',
  packageLinkPhase({ customElementsManifest }) {
    JSON.stringify(customElementsManifest, function (key, value) {
      if (key === 'path' || key === 'module') this[key] = published(value);
      return value;
    });
  },
};

export default {
  globs: [
    'src/elements/index.ts',
    'src/elements/passkey-element.ts',
    'src/elements/passkey-event.ts',
    'src/elements/ceremony-element.ts',
    'src/elements/**/*-events.ts',
    'src/elements/passkey-*/passkey-*.ts',
    'src/elements/passkey-*/define.ts',
  ],
  outdir: 'dist',
  litelement: true,
  packagejson: false,
  quiet: true,
  plugins: [
    declaredReturnTypes,
    ignoredSetters,
    setterTypes,
    publicMembers,
    definitions,
    publishedPaths,
  ],
};
