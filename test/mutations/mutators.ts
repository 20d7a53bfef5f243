import ts from 'typescript';

/** Replaces the text between two offsets of the file. */
export interface Edit {
  start: number;
  end: number;
  replacement: string;
}

type Mutator = (node: ts.Node) => Edit[];

const replace = (node: ts.Node, replacement: string): Edit => ({
  start: node.getStart(),
  end: node.end,
  replacement,
});

/** Removes an item from a list in the source, with the comma that separates it from the others. */
function removeItem(list: ts.NodeArray<ts.Node>, item: ts.Node): Edit {
  const index = list.indexOf(item);
  const previous = list[index - 1];
  const next = list[index + 1];
  if (next) return { start: item.getStart(), end: next.getStart(), replacement: '' };
  if (previous) return { start: previous.end, end: item.end, replacement: '' };
  return { start: item.getStart(), end: list.end, replacement: '' };
}

const operators = new Map<ts.SyntaxKind, string>([
  [ts.SyntaxKind.AmpersandAmpersandToken, '||'],
  [ts.SyntaxKind.BarBarToken, '&&'],
  [ts.SyntaxKind.QuestionQuestionToken, '&&'],
  [ts.SyntaxKind.EqualsEqualsEqualsToken, '!=='],
  [ts.SyntaxKind.ExclamationEqualsEqualsToken, '==='],
  [ts.SyntaxKind.LessThanToken, '<='],
  [ts.SyntaxKind.LessThanEqualsToken, '<'],
  [ts.SyntaxKind.GreaterThanToken, '>='],
  [ts.SyntaxKind.GreaterThanEqualsToken, '>'],
  [ts.SyntaxKind.PlusToken, '-'],
  [ts.SyntaxKind.MinusToken, '+'],
  [ts.SyntaxKind.AsteriskToken, '/'],
  [ts.SyntaxKind.SlashToken, '*'],
]);

const assignments = new Map<ts.SyntaxKind, string>([
  [ts.SyntaxKind.PlusEqualsToken, '-='],
  [ts.SyntaxKind.MinusEqualsToken, '+='],
  [ts.SyntaxKind.QuestionQuestionEqualsToken, '='],
]);

/** Methods whose result has the type of what they are called on. */
const typePreservingMethods =
  /^(catch|concat|filter|finally|normalize|replace|replaceAll|reverse|slice|sort|toLowerCase|toUpperCase|trim|trimEnd|trimStart)$/;

function changeRegExp(text: string): string {
  const end = text.lastIndexOf('/');
  const pattern = text.slice(1, end);
  const flags = text.slice(end);
  if (pattern.startsWith('^')) return `/${pattern.slice(1)}${flags}`;
  if (pattern.endsWith('$') && !pattern.endsWith('\\$')) return `/${pattern.slice(0, -1)}${flags}`;
  return `/(?!)${flags}`;
}

/** Whether a string names a module or a member, or is read by a tag, so that it is no value. */
const isName = (node: ts.Node): boolean =>
  ts.isLiteralTypeNode(node.parent) ||
  ts.isTaggedTemplateExpression(node.parent) ||
  (ts.isCallExpression(node.parent) &&
    node.parent.expression.kind === ts.SyntaxKind.ImportKeyword) ||
  ('name' in node.parent && node.parent.name === node);

/** The kinds of mutations. Each gives every change of its kind at one node of the source. */
export const mutators: Record<string, Mutator> = {
  'dropped member': (node) =>
    ts.isObjectLiteralElement(node) && ts.isObjectLiteralExpression(node.parent)
      ? [removeItem(node.parent.properties, node)]
      : [],

  'dropped item': (node) =>
    ts.isArrayLiteralExpression(node)
      ? node.elements.map((item) => removeItem(node.elements, item))
      : [],

  // The last of several, which are options more often than not.
  'dropped argument': (node) => {
    if (!ts.isCallExpression(node) && !ts.isNewExpression(node)) return [];
    const last = node.arguments?.[1] && node.arguments.at(-1);
    return last && node.arguments ? [removeItem(node.arguments, last)] : [];
  },

  'dropped statement': (node) =>
    ts.isExpressionStatement(node) ||
    ts.isThrowStatement(node) ||
    ts.isIfStatement(node) ||
    ts.isForOfStatement(node) ||
    ts.isBreakStatement(node) ||
    ts.isContinueStatement(node) ||
    (ts.isReturnStatement(node) && !node.expression)
      ? [replace(node, ';')]
      : [],

  'removed call': (node) =>
    ts.isCallExpression(node) &&
    ts.isPropertyAccessExpression(node.expression) &&
    typePreservingMethods.test(node.expression.name.text)
      ? [{ start: node.expression.expression.end, end: node.end, replacement: '' }]
      : [],

  'negated condition': (node) => {
    if (ts.isConditionalExpression(node)) {
      return [replace(node.condition, `!(${node.condition.getText()})`)];
    }
    if (ts.isIfStatement(node) || ts.isWhileStatement(node) || ts.isDoStatement(node)) {
      return [replace(node.expression, `!(${node.expression.getText()})`)];
    }
    return ts.isPrefixUnaryExpression(node) && node.operator === ts.SyntaxKind.ExclamationToken
      ? [replace(node, `(${node.operand.getText()})`)]
      : [];
  },

  'swapped operator': (node) => {
    if (!ts.isBinaryExpression(node)) return [];
    const { left, operatorToken, right } = node;
    const assignment = assignments.get(operatorToken.kind);
    if (assignment) return [replace(operatorToken, assignment)];
    const operator = operators.get(operatorToken.kind);
    // In parentheses, since the operands of `??` must not be those of another logical operator.
    return operator
      ? [replace(node, `((${left.getText()}) ${operator} (${right.getText()}))`)]
      : [];
  },

  'changed constant': (node) => {
    if (ts.isNumericLiteral(node)) return [replace(node, `${Number(node.text) * 2 || 1}`)];
    if (node.kind === ts.SyntaxKind.TrueKeyword) return [replace(node, 'false')];
    if (node.kind === ts.SyntaxKind.FalseKeyword) return [replace(node, 'true')];
    if (ts.isRegularExpressionLiteral(node)) return [replace(node, changeRegExp(node.text))];
    return [];
  },

  'emptied string': (node) =>
    (ts.isStringLiteral(node) ||
      ts.isNoSubstitutionTemplateLiteral(node) ||
      ts.isTemplateExpression(node)) &&
    !isName(node)
      ? [replace(node, node.getText().length === 2 ? "'changed'" : "''")]
      : [],
};
