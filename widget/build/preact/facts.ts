/**
 * What is always so of Preact where it draws the widget's form: each expression of its sources (`preact/src`), with what
 * it comes to here; one that ends in `=` is any assignment to that place. What follows from that, the build leaves out.
 *
 * The form is drawn whole and in the browser, out of functions that hold nothing. The hosted page, the preview and the package
 * for npm have all of Preact.
 */
export const FACTS: Readonly<Record<string, string>> = {
  // Into an empty place: what a server has drawn is another page's.
  isHydrating: "false",
  excessDomChildren: "null",
  "vnode && vnode._flags & MODE_HYDRATE": "false",
  "parentDom.firstChild\n\t\t\t\t? slice.call(parentDom.childNodes)\n\t\t\t\t: NULL": "null",
  "parentDom.nodeType == 9": "false",

  // Nothing waits for anything while it is drawn.
  resumed: "undefined",
  "oldVNode._flags & MODE_SUSPENDED": "false",
  "r._excess": "undefined",
  "e && e.then": "false",

  // A component is a function of what it is given: no class, no state, no context, no boundary for errors.
  isClassComponent: "false",
  "newType.contextType": "undefined",
  componentContext: "undefined",
  provider: "undefined",
  "c.shouldComponentUpdate": "undefined",
  "c.componentWillUpdate": "undefined",
  "c.getChildContext": "undefined",
  "r.componentWillUnmount": "undefined",
  "c._renderCallbacks.length": "0",
  "c._bits & COMPONENT_DIRTY && ++count < 25": "false",
  "c._bits & COMPONENT_PENDING_ERROR": "false",
  "c._bits & COMPONENT_PROCESSING_EXCEPTION": "false",
  "vnode = vnode._parent": "false",
  "BaseComponent.prototype.setState =": "undefined",
  "BaseComponent.prototype.forceUpdate =": "undefined",
  "BaseComponent.prototype.render =": "undefined",
  "!c.state": "false",
  "c.state =": "undefined",
  "c._stateCallbacks =": "undefined",
  "EMPTY_ARR.push.apply(c._renderCallbacks, c._stateCallbacks)": "undefined",

  // All of it stands in one place.
  "newProps._parentDom": "undefined",
  "vnode.props._parentDom": "undefined",
  "parentVNode.props._parentDom": "undefined",

  // Nobody looks on: neither hooks nor the tools of developers.
  "options.vnode": "undefined",
  "options._root": "undefined",
  "options._diff": "undefined",
  "options._render": "undefined",
  "options.diffed": "undefined",
  "options._commit": "undefined",
  "options.unmount": "undefined",
  "options.event": "undefined",

  // What a form has no use for. Markup that is written as a text, and styles, are what a strict policy forbids.
  "i == 'dangerouslySetInnerHTML'": "false",
  newHtml: "undefined",
  oldHtml: "undefined",
  "name == 'style'": "false",
  "'defaultValue' in newProps": "false",
  "'defaultChecked' in newProps": "false",
  "newProps.is": "undefined",
  "nodeType == 'math'": "false",
  "nodeType == 'foreignObject'": "false",
  "namespace == MATH_NAMESPACE": "false",
  "nodeType == 'template'": "false",
  "nodeType == 'progress'": "false",
  "name == 'popover'": "false",
  "name != 'popover'": "true",
  "name != 'list'": "true",
  "name != 'form'": "true",
  "name != 'download'": "true",
  "name != 'rowSpan'": "true",
  "name != 'colSpan'": "true",
  "name.replace(/xlink(H|:h)/, 'h').replace(/sName$/, 's')": "name",
  "name != (name = name.replace(CAPTURE_REGEX, '$1'))": "false",
  "childVNode.constructor === String": "false",
}
