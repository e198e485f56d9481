// Made by scripts/generate.ts; do not edit.
// ajv writes JavaScript without types; what is exported is typed where it is used.
// @ts-nocheck

export const validateSavedPlan = validate10;
const schema11 = {"$schema":"http://json-schema.org/draft-07/schema#","$ref":"#/definitions/SavedPlan","definitions":{"SavedPlan":{"type":"object","properties":{"format":{"type":"string","const":"netloom.plan"},"version":{"type":"number","const":4},"hash":{"type":"string","description":"Digest of the sorted hashes of the nodes: what an approval is bound to."},"nodes":{"type":"array","items":{"$ref":"#/definitions/SavedNodePlan"}},"envelope":{"$ref":"#/definitions/Envelope"},"digest":{"type":"string","description":"Digest of everything else here. It finds damage and edits; it is no signature."}},"required":["format","version","hash","nodes","envelope","digest"],"description":"Plans as a document, in canonical JSON (RFC 8785). The version grows when a field changes its meaning or goes; newer versions of netloom read all from 4 on, and every reader ignores fields it does not know."},"SavedNodePlan":{"type":"object","properties":{"node":{"type":"string"},"hash":{"type":"string"},"plan":{"$ref":"#/definitions/Plan"}},"required":["node","hash","plan"],"description":"The plan for one node."},"Plan":{"type":"object","properties":{"version":{"type":"number","const":1},"node":{"type":"string"},"role":{"type":"string","description":"Of the node in its cluster, for people."},"basis":{"$ref":"#/definitions/Basis"},"steps":{"type":"array","items":{"$ref":"#/definitions/Step"}},"rollback":{"type":"array","items":{"type":"number"},"description":"The numbers of the steps in the order in which those that were begun are taken back. Absent: newest first."},"desired":{"type":"array","items":{"$ref":"#/definitions/Resource"},"description":"Everything wanted, so that verifying needs nothing but the plan."},"leftOut":{"type":"array","items":{"$ref":"#/definitions/LeftOut"},"description":"What of it no step is about, as it cannot be. Absent where all can."},"ledger":{"type":"array","items":{"$ref":"#/definitions/LedgerEntry"},"description":"What the node's ledger becomes, once confirmed, but for the transaction's own id and plan hash: what a boot restores."},"protections":{"type":"array","items":{"type":"string"},"description":"What the ledger protects then (`Kind/id`). Absent where it protects nothing."},"removals":{"$ref":"#/definitions/Removals","description":"What it takes off the node. It follows from the rest, and is in no hash. Absent where netloom has nothing there."},"guards":{"type":"array","items":{"$ref":"#/definitions/Guard"},"description":"The guards that it removes, for people; in no hash. Absent where it removes none."},"cards":{"type":"array","items":{"$ref":"#/definitions/Card"},"description":"By what links that were chosen by their hardware are found again when the node boots. Absent where none was."},"secrets":{"type":"array","items":{"$ref":"#/definitions/PlanSecret"},"description":"What the marks in it stand for, in their order; absent where it needs no secret."},"diagnostics":{"type":"array","items":{"$ref":"#/definitions/Diagnostic"}},"review":{"$ref":"#/definitions/Review","description":"Absent where nobody knows by which session the node is managed."},"rehearsal":{"$ref":"#/definitions/Rehearsal","description":"Absent where nobody asked for one, or nothing runs."}},"required":["version","node","basis","steps","desired","ledger","diagnostics"],"description":"A JSON document: same config, same snapshot, same version make the same plan, byte for byte, but for its review and rehearsal."},"Basis":{"type":"object","properties":{"config":{"type":"string","description":"Digest of everything wanted on this node."},"ledger":{"type":"string"},"digests":{"type":"object","additionalProperties":{"type":"string"},"description":"`Kind/id` to the digest of what was seen of it, or `absent`: each thing the plan changes or depends on."}},"required":["config","ledger","digests"],"description":"What the plan was made from. Apply looks again under the node's lock and refuses if any of these moved."},"Step":{"type":"object","properties":{"kind":{"type":"string"},"id":{"type":"string"},"action":{"$ref":"#/definitions/Action"},"before":{"anyOf":[{"type":"object"},{"type":"null"}]},"after":{"anyOf":[{"type":"object"},{"type":"null"}]},"fields":{"type":"array","items":{"$ref":"#/definitions/FieldChange"}},"replaces":{"type":"boolean"},"because":{"type":"string"},"disrupts":{"type":"array","items":{"type":"string"},"description":"What it cuts off for a while, or for some; of a replacement its first half has it. For people."},"drifted":{"type":"boolean","const":true,"description":"It puts back what somebody changed on the node: the config asks for what was confirmed last. For people."},"marks":{"type":"boolean","const":true,"description":"It only gets the mark of who made it: for everybody else it stays as it is."},"n":{"type":"number"},"needs":{"type":"array","items":{"type":"number"}},"commands":{"type":"array","items":{"$ref":"#/definitions/Command"}},"undo":{"type":"array","items":{"$ref":"#/definitions/Command"},"description":"The rollback when nobody can look: commands of the swapped pair, where \"already so\" counts as done."},"restores":{"type":"array","items":{"$ref":"#/definitions/Restored"},"description":"What the kernel would spoil of other things on that way; the last commands of `undo` mend it."}},"required":["action","after","because","before","commands","fields","id","kind","n","needs","undo"],"description":"A change with its place in the order. Steps are numbered from 1; `needs` holds numbers of earlier steps."},"Action":{"type":"string","enum":["create","update","delete","adopt","forget","protect","lift"],"description":"`adopt`: it is already as wanted but was not ours; nothing runs, the ledger learns of it. `forget`: it is ours by the ledger, no longer wanted, and already gone or as it was; nothing runs. `protect`, `lift`: from then on no plan may remove it, or one may again; nothing runs, the ledger remembers it. A replacement is a `delete` step and a `create` step that share a ref; `replaces` marks both."},"FieldChange":{"type":"object","properties":{"path":{"type":"string"},"before":{},"after":{}},"required":["path"],"description":"A field whose value differs between two moments; `path` is dotted."},"Command":{"type":"object","properties":{"argv":{"type":"array","items":{"type":"string"},"minItems":1},"stdin":{"type":"string"},"alongside":{"type":"array","items":{"type":"string"}}},"required":["argv"],"description":"A program and its words, never a shell line. `stdin` is text the program reads. `alongside`: files (patterns of the shell) whose contents the kernel changes with it; the rollback gives them theirs."},"Restored":{"type":"object","properties":{"kind":{"type":"string"},"id":{"type":"string"},"before":{"anyOf":[{"type":"object"},{"type":"null"}]},"after":{"type":"object"}},"required":["after","before","id","kind"],"description":"What is left of a thing when a step beside it is taken back, and what it is given again: it had that before the plan."},"Resource":{"type":"object","properties":{"kind":{"type":"string"},"id":{"type":"string"},"spec":{"type":"object"},"secret":{"type":"array","items":{"type":"string"},"description":"The fields (dotted paths) that hold a secret; absent when none does."},"status":{"$ref":"#/definitions/Status","description":"For people, where it was asked for."}},"required":["id","kind","spec"],"description":"One thing with its name: desired (from `derive`) or seen (from `observe`)."},"Status":{"type":"object","additionalProperties":{},"description":"What `get` shows of a thing, in the words of the *Status resources."},"LeftOut":{"type":"object","properties":{"kind":{"type":"string"},"id":{"type":"string"},"missing":{"type":"string"}},"required":["id","kind","missing"],"description":"What is wanted and cannot be; `missing` is the part (`Kind/id`) that it needs and that is nowhere."},"LedgerEntry":{"type":"object","properties":{"kind":{"type":"string"},"id":{"type":"string"},"spec":{"type":"object","description":"The fields that were last confirmed: what drift is measured against, and what a boot restores."},"secret":{"type":"array","items":{"type":"string"},"description":"The fields (dotted paths) of it that hold a secret, and are shown nowhere; absent when none does."},"made":{"type":"boolean","description":"We made it, so we may remove it. False: it was there before us and gets its original values back instead of being removed."},"original":{"type":"object","description":"For a thing we did not make: the managed fields as they were when we first took them over."}},"required":["id","kind","made","spec"],"description":"What we hold of one thing on a node."},"Removals":{"type":"object","properties":{"held":{"type":"object","additionalProperties":{"type":"number"},"description":"Kind to how many entries the node's ledger has of it before; without those it has none of."},"gone":{"type":"object","additionalProperties":{"type":"number"},"description":"Kind to how many fewer there are after: what comes in the place of something else takes nothing away."},"entries":{"type":"number","description":"How many entries go from the ledger, whatever comes in their place. The node itself lets no more go."},"last":{"type":"array","items":{"$ref":"#/definitions/Last"}}},"required":["held","gone","entries","last"],"description":"What a plan takes off its node, of what netloom has there."},"Last":{"type":"object","properties":{"kind":{"type":"string"},"id":{"type":"string"},"what":{"type":"string"}},"required":["id","kind","what"],"description":"What a node has none of any more after a plan, though it had before: `default route of IPv4`."},"Guard":{"type":"object","properties":{"kind":{"type":"string"},"id":{"type":"string"},"what":{"type":"string"},"packets":{"type":"number","description":"How many packets it had stopped when the plan was made; absent where nobody counts, or nobody was asked."}},"required":["id","kind","what"],"description":"What keeps others out, or keeps a thing from being removed: `tcp dport 22 counter drop` of a chain."},"Card":{"type":"object","properties":{"name":{"type":"string","description":"What it was called when it was chosen."},"hardwareAddr":{"type":"string","description":"The hardware address that it was made with; where the place is what counts, it has none here."},"busPath":{"type":"string","description":"Its place on the bus."}},"required":["name"],"description":"By what a link that a config chooses by its hardware is found again, whatever it is called then."},"PlanSecret":{"anyOf":[{"$ref":"#/definitions/NamedSecret"},{"$ref":"#/definitions/FoundSecret"}],"description":"What a mark in a plan stands for. The text of a secret is never kept."},"NamedSecret":{"type":"object","properties":{"name":{"type":"string"},"encrypted":{"type":"string","description":"SHA-256 of its encrypted text; absent for one that is not encrypted where it is kept."}},"required":["name"],"description":"A secret of the config, by its name there."},"FoundSecret":{"type":"object","properties":{"from":{"type":"string","enum":["node","ledger","original"]},"kind":{"type":"string"},"path":{"type":"string","description":"The field, dotted."}},"required":["from","kind","path"],"description":"A secret that was found on a node: seen there, confirmed last, or to be restored."},"Diagnostic":{"type":"object","properties":{"severity":{"$ref":"#/definitions/Severity"},"code":{"type":"string","description":"`stage/word`, for instance `decode/unknown-key`. Stable: people filter on it."},"summary":{"type":"string","description":"One sentence of what is wrong."},"detail":{"type":"string"},"hint":{"type":"string","description":"One sentence of what to do."},"at":{"anyOf":[{"$ref":"#/definitions/FileRange"},{"$ref":"#/definitions/Ref"}]},"node":{"type":"string"}},"required":["severity","code","summary"],"description":"What is reported to a person. Collected in lists and returned, never thrown."},"Severity":{"type":"string","enum":["error","warning","info"]},"FileRange":{"type":"object","properties":{"file":{"type":"string"},"start":{"$ref":"#/definitions/Position"},"end":{"$ref":"#/definitions/Position"}},"required":["file","start","end"],"description":"A stretch of a text file. `file` is the path as the user would type it."},"Position":{"type":"object","properties":{"line":{"type":"number"},"column":{"type":"number"}},"required":["line","column"],"description":"A point in a text file; both numbers count from 1, columns in UTF-16 units."},"Ref":{"type":"object","properties":{"kind":{"type":"string"},"id":{"type":"string"}},"required":["kind","id"],"description":"The name of one thing on one node, in the kernel's own sense of \"same\"."},"Review":{"type":"object","properties":{"verdict":{"type":"string","enum":["keeps","cuts","unknown"],"description":"Of the end; what is cut on the way there is among the diagnostics. `unknown` never reads as `keeps`."},"diagnostics":{"type":"array","items":{"$ref":"#/definitions/Diagnostic"}},"moments":{"type":"array","items":{"$ref":"#/definitions/ReviewMoment"},"description":"From which step on what holds. Absent where nothing changes, or where nobody can tell."}},"required":["verdict","diagnostics"],"description":"Whether the node stays reachable for the machine that planned. Whoever applies the plan looks again."},"ReviewMoment":{"type":"object","properties":{"from":{"type":"number"},"session":{"$ref":"#/definitions/Judged","description":"Of the session that is open."},"login":{"$ref":"#/definitions/Judged","description":"Of somebody who logs in anew."}},"required":["from","session","login"],"description":"What becomes of the way to a node with a step (0: before all), and stays so until the next of these."},"Judged":{"type":"object","properties":{"verdict":{"type":"string","enum":["keeps","cuts","unknown"]},"because":{"type":"string","description":"The fact that decides, for people."},"ref":{"$ref":"#/definitions/Ref","description":"The thing that decides."}},"required":["verdict","because"],"description":"One judgement of a way to a node. `unknown` never reads as `keeps`."},"Rehearsal":{"type":"object","properties":{"verdict":{"type":"string","enum":["passed","failed","none"],"description":"`failed`: a step, the rollback or what is left after it is an error; `none`: nothing could be run."},"rehearsed":{"type":"number","description":"How many of the steps in which anything runs were run there, each whole."},"of":{"type":"number","description":"How many steps there are in which anything runs."},"leftOut":{"type":"array","items":{"$ref":"#/definitions/NotRehearsed"},"description":"What was not run. Steps by their numbers."},"diagnostics":{"type":"array","items":{"$ref":"#/definitions/Diagnostic"}}},"required":["verdict","rehearsed","of","leftOut","diagnostics"],"description":"How a plan went where the node ran it, and its rollback, in a network namespace of its own with stand-ins for its NICs."},"NotRehearsed":{"type":"object","properties":{"because":{"type":"string","description":"In a few words, for people."},"steps":{"type":"array","items":{"type":"number"},"description":"Those of which something was left out for that."}},"required":["because","steps"]},"Envelope":{"type":"object","properties":{"created":{"type":"string","description":"ISO 8601."},"author":{"type":"string"},"cluster":{"type":"string","description":"The folder that the plans were made from, for people."},"clusterName":{"type":"string","description":"The name of the cluster."},"netloom":{"type":"string","description":"The version of netloom that made them."},"commit":{"type":"string","description":"The commit that was checked out there."},"moveUnmanaged":{"type":"boolean","description":"What nobody manages on a link that becomes a port is taken along."},"allowRemovals":{"type":"number","description":"How many removals whoever made it agreed to."},"snapshot":{"type":"string","description":"Made from what was recorded then (ISO 8601), and so not to be applied."},"takes":{"type":"object","additionalProperties":{"type":"number"},"description":"Node to about how many seconds its change takes, by how long its last ones took."},"waves":{"type":"array","items":{"$ref":"#/definitions/Wave"},"description":"Which nodes would be changed after which when it was made."},"soakSeconds":{"type":"number"},"onFailure":{"type":"string","enum":["takeBackWave","takeBackRun"],"description":"What of it would be taken back where it fails; absent: nothing."}},"required":["created","author","cluster","netloom"],"description":"What stands around the plans: who made them, when and from what. It is in no hash."},"Wave":{"type":"object","properties":{"name":{"type":"string","description":"For people: `canary`, the name it has in the strategy, or the number of it."},"together":{"type":"boolean","const":true,"description":"They change together or not at all. Absent: each by itself."},"nodes":{"type":"array","items":{"type":"object","properties":{"node":{"type":"string"},"because":{"type":"string"}},"required":["node","because"]}}},"required":["name","nodes"],"description":"Nodes that are changed before any node of a later wave is."}}};
const schema12 = {"type":"object","properties":{"format":{"type":"string","const":"netloom.plan"},"version":{"type":"number","const":4},"hash":{"type":"string","description":"Digest of the sorted hashes of the nodes: what an approval is bound to."},"nodes":{"type":"array","items":{"$ref":"#/definitions/SavedNodePlan"}},"envelope":{"$ref":"#/definitions/Envelope"},"digest":{"type":"string","description":"Digest of everything else here. It finds damage and edits; it is no signature."}},"required":["format","version","hash","nodes","envelope","digest"],"description":"Plans as a document, in canonical JSON (RFC 8785). The version grows when a field changes its meaning or goes; newer versions of netloom read all from 4 on, and every reader ignores fields it does not know."};
const schema13 = {"type":"object","properties":{"node":{"type":"string"},"hash":{"type":"string"},"plan":{"$ref":"#/definitions/Plan"}},"required":["node","hash","plan"],"description":"The plan for one node."};
const schema14 = {"type":"object","properties":{"version":{"type":"number","const":1},"node":{"type":"string"},"role":{"type":"string","description":"Of the node in its cluster, for people."},"basis":{"$ref":"#/definitions/Basis"},"steps":{"type":"array","items":{"$ref":"#/definitions/Step"}},"rollback":{"type":"array","items":{"type":"number"},"description":"The numbers of the steps in the order in which those that were begun are taken back. Absent: newest first."},"desired":{"type":"array","items":{"$ref":"#/definitions/Resource"},"description":"Everything wanted, so that verifying needs nothing but the plan."},"leftOut":{"type":"array","items":{"$ref":"#/definitions/LeftOut"},"description":"What of it no step is about, as it cannot be. Absent where all can."},"ledger":{"type":"array","items":{"$ref":"#/definitions/LedgerEntry"},"description":"What the node's ledger becomes, once confirmed, but for the transaction's own id and plan hash: what a boot restores."},"protections":{"type":"array","items":{"type":"string"},"description":"What the ledger protects then (`Kind/id`). Absent where it protects nothing."},"removals":{"$ref":"#/definitions/Removals","description":"What it takes off the node. It follows from the rest, and is in no hash. Absent where netloom has nothing there."},"guards":{"type":"array","items":{"$ref":"#/definitions/Guard"},"description":"The guards that it removes, for people; in no hash. Absent where it removes none."},"cards":{"type":"array","items":{"$ref":"#/definitions/Card"},"description":"By what links that were chosen by their hardware are found again when the node boots. Absent where none was."},"secrets":{"type":"array","items":{"$ref":"#/definitions/PlanSecret"},"description":"What the marks in it stand for, in their order; absent where it needs no secret."},"diagnostics":{"type":"array","items":{"$ref":"#/definitions/Diagnostic"}},"review":{"$ref":"#/definitions/Review","description":"Absent where nobody knows by which session the node is managed."},"rehearsal":{"$ref":"#/definitions/Rehearsal","description":"Absent where nobody asked for one, or nothing runs."}},"required":["version","node","basis","steps","desired","ledger","diagnostics"],"description":"A JSON document: same config, same snapshot, same version make the same plan, byte for byte, but for its review and rehearsal."};
const schema15 = {"type":"object","properties":{"config":{"type":"string","description":"Digest of everything wanted on this node."},"ledger":{"type":"string"},"digests":{"type":"object","additionalProperties":{"type":"string"},"description":"`Kind/id` to the digest of what was seen of it, or `absent`: each thing the plan changes or depends on."}},"required":["config","ledger","digests"],"description":"What the plan was made from. Apply looks again under the node's lock and refuses if any of these moved."};
const schema24 = {"type":"object","properties":{"kind":{"type":"string"},"id":{"type":"string"},"missing":{"type":"string"}},"required":["id","kind","missing"],"description":"What is wanted and cannot be; `missing` is the part (`Kind/id`) that it needs and that is nowhere."};
const schema25 = {"type":"object","properties":{"kind":{"type":"string"},"id":{"type":"string"},"spec":{"type":"object","description":"The fields that were last confirmed: what drift is measured against, and what a boot restores."},"secret":{"type":"array","items":{"type":"string"},"description":"The fields (dotted paths) of it that hold a secret, and are shown nowhere; absent when none does."},"made":{"type":"boolean","description":"We made it, so we may remove it. False: it was there before us and gets its original values back instead of being removed."},"original":{"type":"object","description":"For a thing we did not make: the managed fields as they were when we first took them over."}},"required":["id","kind","made","spec"],"description":"What we hold of one thing on a node."};
const schema28 = {"type":"object","properties":{"kind":{"type":"string"},"id":{"type":"string"},"what":{"type":"string"},"packets":{"type":"number","description":"How many packets it had stopped when the plan was made; absent where nobody counts, or nobody was asked."}},"required":["id","kind","what"],"description":"What keeps others out, or keeps a thing from being removed: `tcp dport 22 counter drop` of a chain."};
const schema29 = {"type":"object","properties":{"name":{"type":"string","description":"What it was called when it was chosen."},"hardwareAddr":{"type":"string","description":"The hardware address that it was made with; where the place is what counts, it has none here."},"busPath":{"type":"string","description":"Its place on the bus."}},"required":["name"],"description":"By what a link that a config chooses by its hardware is found again, whatever it is called then."};
const schema16 = {"type":"object","properties":{"kind":{"type":"string"},"id":{"type":"string"},"action":{"$ref":"#/definitions/Action"},"before":{"anyOf":[{"type":"object"},{"type":"null"}]},"after":{"anyOf":[{"type":"object"},{"type":"null"}]},"fields":{"type":"array","items":{"$ref":"#/definitions/FieldChange"}},"replaces":{"type":"boolean"},"because":{"type":"string"},"disrupts":{"type":"array","items":{"type":"string"},"description":"What it cuts off for a while, or for some; of a replacement its first half has it. For people."},"drifted":{"type":"boolean","const":true,"description":"It puts back what somebody changed on the node: the config asks for what was confirmed last. For people."},"marks":{"type":"boolean","const":true,"description":"It only gets the mark of who made it: for everybody else it stays as it is."},"n":{"type":"number"},"needs":{"type":"array","items":{"type":"number"}},"commands":{"type":"array","items":{"$ref":"#/definitions/Command"}},"undo":{"type":"array","items":{"$ref":"#/definitions/Command"},"description":"The rollback when nobody can look: commands of the swapped pair, where \"already so\" counts as done."},"restores":{"type":"array","items":{"$ref":"#/definitions/Restored"},"description":"What the kernel would spoil of other things on that way; the last commands of `undo` mend it."}},"required":["action","after","because","before","commands","fields","id","kind","n","needs","undo"],"description":"A change with its place in the order. Steps are numbered from 1; `needs` holds numbers of earlier steps."};
const schema17 = {"type":"string","enum":["create","update","delete","adopt","forget","protect","lift"],"description":"`adopt`: it is already as wanted but was not ours; nothing runs, the ledger learns of it. `forget`: it is ours by the ledger, no longer wanted, and already gone or as it was; nothing runs. `protect`, `lift`: from then on no plan may remove it, or one may again; nothing runs, the ledger remembers it. A replacement is a `delete` step and a `create` step that share a ref; `replaces` marks both."};
const schema18 = {"type":"object","properties":{"path":{"type":"string"},"before":{},"after":{}},"required":["path"],"description":"A field whose value differs between two moments; `path` is dotted."};
const schema19 = {"type":"object","properties":{"argv":{"type":"array","items":{"type":"string"},"minItems":1},"stdin":{"type":"string"},"alongside":{"type":"array","items":{"type":"string"}}},"required":["argv"],"description":"A program and its words, never a shell line. `stdin` is text the program reads. `alongside`: files (patterns of the shell) whose contents the kernel changes with it; the rollback gives them theirs."};
const schema21 = {"type":"object","properties":{"kind":{"type":"string"},"id":{"type":"string"},"before":{"anyOf":[{"type":"object"},{"type":"null"}]},"after":{"type":"object"}},"required":["after","before","id","kind"],"description":"What is left of a thing when a step beside it is taken back, and what it is given again: it had that before the plan."};

function validate14(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if((((((((((((data.action === undefined) && (missing0 = "action")) || ((data.after === undefined) && (missing0 = "after"))) || ((data.because === undefined) && (missing0 = "because"))) || ((data.before === undefined) && (missing0 = "before"))) || ((data.commands === undefined) && (missing0 = "commands"))) || ((data.fields === undefined) && (missing0 = "fields"))) || ((data.id === undefined) && (missing0 = "id"))) || ((data.kind === undefined) && (missing0 = "kind"))) || ((data.n === undefined) && (missing0 = "n"))) || ((data.needs === undefined) && (missing0 = "needs"))) || ((data.undo === undefined) && (missing0 = "undo"))){
validate14.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0},message:"must have required property '"+missing0+"'"}];
return false;
}
else {
if(data.kind !== undefined){
const _errs1 = errors;
if(typeof data.kind !== "string"){
validate14.errors = [{instancePath:instancePath+"/kind",schemaPath:"#/properties/kind/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid0 = _errs1 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.id !== undefined){
const _errs3 = errors;
if(typeof data.id !== "string"){
validate14.errors = [{instancePath:instancePath+"/id",schemaPath:"#/properties/id/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid0 = _errs3 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.action !== undefined){
let data2 = data.action;
const _errs5 = errors;
if(typeof data2 !== "string"){
validate14.errors = [{instancePath:instancePath+"/action",schemaPath:"#/definitions/Action/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
if(!(((((((data2 === "create") || (data2 === "update")) || (data2 === "delete")) || (data2 === "adopt")) || (data2 === "forget")) || (data2 === "protect")) || (data2 === "lift"))){
validate14.errors = [{instancePath:instancePath+"/action",schemaPath:"#/definitions/Action/enum",keyword:"enum",params:{allowedValues: schema17.enum},message:"must be equal to one of the allowed values"}];
return false;
}
var valid0 = _errs5 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.before !== undefined){
let data3 = data.before;
const _errs8 = errors;
const _errs9 = errors;
let valid2 = false;
const _errs10 = errors;
if(!(data3 && typeof data3 == "object" && !Array.isArray(data3))){
const err0 = {instancePath:instancePath+"/before",schemaPath:"#/properties/before/anyOf/0/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
var _valid0 = _errs10 === errors;
valid2 = valid2 || _valid0;
if(!valid2){
const _errs12 = errors;
if(data3 !== null){
const err1 = {instancePath:instancePath+"/before",schemaPath:"#/properties/before/anyOf/1/type",keyword:"type",params:{type: "null"},message:"must be null"};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
var _valid0 = _errs12 === errors;
valid2 = valid2 || _valid0;
}
if(!valid2){
const err2 = {instancePath:instancePath+"/before",schemaPath:"#/properties/before/anyOf",keyword:"anyOf",params:{},message:"must match a schema in anyOf"};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
validate14.errors = vErrors;
return false;
}
else {
errors = _errs9;
if(vErrors !== null){
if(_errs9){
vErrors.length = _errs9;
}
else {
vErrors = null;
}
}
}
var valid0 = _errs8 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.after !== undefined){
let data4 = data.after;
const _errs14 = errors;
const _errs15 = errors;
let valid3 = false;
const _errs16 = errors;
if(!(data4 && typeof data4 == "object" && !Array.isArray(data4))){
const err3 = {instancePath:instancePath+"/after",schemaPath:"#/properties/after/anyOf/0/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
var _valid1 = _errs16 === errors;
valid3 = valid3 || _valid1;
if(!valid3){
const _errs18 = errors;
if(data4 !== null){
const err4 = {instancePath:instancePath+"/after",schemaPath:"#/properties/after/anyOf/1/type",keyword:"type",params:{type: "null"},message:"must be null"};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
var _valid1 = _errs18 === errors;
valid3 = valid3 || _valid1;
}
if(!valid3){
const err5 = {instancePath:instancePath+"/after",schemaPath:"#/properties/after/anyOf",keyword:"anyOf",params:{},message:"must match a schema in anyOf"};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
validate14.errors = vErrors;
return false;
}
else {
errors = _errs15;
if(vErrors !== null){
if(_errs15){
vErrors.length = _errs15;
}
else {
vErrors = null;
}
}
}
var valid0 = _errs14 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.fields !== undefined){
let data5 = data.fields;
const _errs20 = errors;
if(errors === _errs20){
if(Array.isArray(data5)){
var valid4 = true;
const len0 = data5.length;
for(let i0=0; i0<len0; i0++){
let data6 = data5[i0];
const _errs22 = errors;
const _errs23 = errors;
if(errors === _errs23){
if(data6 && typeof data6 == "object" && !Array.isArray(data6)){
let missing1;
if((data6.path === undefined) && (missing1 = "path")){
validate14.errors = [{instancePath:instancePath+"/fields/" + i0,schemaPath:"#/definitions/FieldChange/required",keyword:"required",params:{missingProperty: missing1},message:"must have required property '"+missing1+"'"}];
return false;
}
else {
if(data6.path !== undefined){
if(typeof data6.path !== "string"){
validate14.errors = [{instancePath:instancePath+"/fields/" + i0+"/path",schemaPath:"#/definitions/FieldChange/properties/path/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
}
}
else {
validate14.errors = [{instancePath:instancePath+"/fields/" + i0,schemaPath:"#/definitions/FieldChange/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
var valid4 = _errs22 === errors;
if(!valid4){
break;
}
}
}
else {
validate14.errors = [{instancePath:instancePath+"/fields",schemaPath:"#/properties/fields/type",keyword:"type",params:{type: "array"},message:"must be array"}];
return false;
}
}
var valid0 = _errs20 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.replaces !== undefined){
const _errs27 = errors;
if(typeof data.replaces !== "boolean"){
validate14.errors = [{instancePath:instancePath+"/replaces",schemaPath:"#/properties/replaces/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"}];
return false;
}
var valid0 = _errs27 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.because !== undefined){
const _errs29 = errors;
if(typeof data.because !== "string"){
validate14.errors = [{instancePath:instancePath+"/because",schemaPath:"#/properties/because/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid0 = _errs29 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.disrupts !== undefined){
let data10 = data.disrupts;
const _errs31 = errors;
if(errors === _errs31){
if(Array.isArray(data10)){
var valid7 = true;
const len1 = data10.length;
for(let i1=0; i1<len1; i1++){
const _errs33 = errors;
if(typeof data10[i1] !== "string"){
validate14.errors = [{instancePath:instancePath+"/disrupts/" + i1,schemaPath:"#/properties/disrupts/items/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid7 = _errs33 === errors;
if(!valid7){
break;
}
}
}
else {
validate14.errors = [{instancePath:instancePath+"/disrupts",schemaPath:"#/properties/disrupts/type",keyword:"type",params:{type: "array"},message:"must be array"}];
return false;
}
}
var valid0 = _errs31 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.drifted !== undefined){
let data12 = data.drifted;
const _errs35 = errors;
if(typeof data12 !== "boolean"){
validate14.errors = [{instancePath:instancePath+"/drifted",schemaPath:"#/properties/drifted/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"}];
return false;
}
if(true !== data12){
validate14.errors = [{instancePath:instancePath+"/drifted",schemaPath:"#/properties/drifted/const",keyword:"const",params:{allowedValue: true},message:"must be equal to constant"}];
return false;
}
var valid0 = _errs35 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.marks !== undefined){
let data13 = data.marks;
const _errs37 = errors;
if(typeof data13 !== "boolean"){
validate14.errors = [{instancePath:instancePath+"/marks",schemaPath:"#/properties/marks/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"}];
return false;
}
if(true !== data13){
validate14.errors = [{instancePath:instancePath+"/marks",schemaPath:"#/properties/marks/const",keyword:"const",params:{allowedValue: true},message:"must be equal to constant"}];
return false;
}
var valid0 = _errs37 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.n !== undefined){
let data14 = data.n;
const _errs39 = errors;
if(!((typeof data14 == "number") && (isFinite(data14)))){
validate14.errors = [{instancePath:instancePath+"/n",schemaPath:"#/properties/n/type",keyword:"type",params:{type: "number"},message:"must be number"}];
return false;
}
var valid0 = _errs39 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.needs !== undefined){
let data15 = data.needs;
const _errs41 = errors;
if(errors === _errs41){
if(Array.isArray(data15)){
var valid8 = true;
const len2 = data15.length;
for(let i2=0; i2<len2; i2++){
let data16 = data15[i2];
const _errs43 = errors;
if(!((typeof data16 == "number") && (isFinite(data16)))){
validate14.errors = [{instancePath:instancePath+"/needs/" + i2,schemaPath:"#/properties/needs/items/type",keyword:"type",params:{type: "number"},message:"must be number"}];
return false;
}
var valid8 = _errs43 === errors;
if(!valid8){
break;
}
}
}
else {
validate14.errors = [{instancePath:instancePath+"/needs",schemaPath:"#/properties/needs/type",keyword:"type",params:{type: "array"},message:"must be array"}];
return false;
}
}
var valid0 = _errs41 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.commands !== undefined){
let data17 = data.commands;
const _errs45 = errors;
if(errors === _errs45){
if(Array.isArray(data17)){
var valid9 = true;
const len3 = data17.length;
for(let i3=0; i3<len3; i3++){
let data18 = data17[i3];
const _errs47 = errors;
const _errs48 = errors;
if(errors === _errs48){
if(data18 && typeof data18 == "object" && !Array.isArray(data18)){
let missing2;
if((data18.argv === undefined) && (missing2 = "argv")){
validate14.errors = [{instancePath:instancePath+"/commands/" + i3,schemaPath:"#/definitions/Command/required",keyword:"required",params:{missingProperty: missing2},message:"must have required property '"+missing2+"'"}];
return false;
}
else {
if(data18.argv !== undefined){
let data19 = data18.argv;
const _errs50 = errors;
if(errors === _errs50){
if(Array.isArray(data19)){
if(data19.length < 1){
validate14.errors = [{instancePath:instancePath+"/commands/" + i3+"/argv",schemaPath:"#/definitions/Command/properties/argv/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items"}];
return false;
}
else {
var valid12 = true;
const len4 = data19.length;
for(let i4=0; i4<len4; i4++){
const _errs52 = errors;
if(typeof data19[i4] !== "string"){
validate14.errors = [{instancePath:instancePath+"/commands/" + i3+"/argv/" + i4,schemaPath:"#/definitions/Command/properties/argv/items/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid12 = _errs52 === errors;
if(!valid12){
break;
}
}
}
}
else {
validate14.errors = [{instancePath:instancePath+"/commands/" + i3+"/argv",schemaPath:"#/definitions/Command/properties/argv/type",keyword:"type",params:{type: "array"},message:"must be array"}];
return false;
}
}
var valid11 = _errs50 === errors;
}
else {
var valid11 = true;
}
if(valid11){
if(data18.stdin !== undefined){
const _errs54 = errors;
if(typeof data18.stdin !== "string"){
validate14.errors = [{instancePath:instancePath+"/commands/" + i3+"/stdin",schemaPath:"#/definitions/Command/properties/stdin/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid11 = _errs54 === errors;
}
else {
var valid11 = true;
}
if(valid11){
if(data18.alongside !== undefined){
let data22 = data18.alongside;
const _errs56 = errors;
if(errors === _errs56){
if(Array.isArray(data22)){
var valid13 = true;
const len5 = data22.length;
for(let i5=0; i5<len5; i5++){
const _errs58 = errors;
if(typeof data22[i5] !== "string"){
validate14.errors = [{instancePath:instancePath+"/commands/" + i3+"/alongside/" + i5,schemaPath:"#/definitions/Command/properties/alongside/items/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid13 = _errs58 === errors;
if(!valid13){
break;
}
}
}
else {
validate14.errors = [{instancePath:instancePath+"/commands/" + i3+"/alongside",schemaPath:"#/definitions/Command/properties/alongside/type",keyword:"type",params:{type: "array"},message:"must be array"}];
return false;
}
}
var valid11 = _errs56 === errors;
}
else {
var valid11 = true;
}
}
}
}
}
else {
validate14.errors = [{instancePath:instancePath+"/commands/" + i3,schemaPath:"#/definitions/Command/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
var valid9 = _errs47 === errors;
if(!valid9){
break;
}
}
}
else {
validate14.errors = [{instancePath:instancePath+"/commands",schemaPath:"#/properties/commands/type",keyword:"type",params:{type: "array"},message:"must be array"}];
return false;
}
}
var valid0 = _errs45 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.undo !== undefined){
let data24 = data.undo;
const _errs60 = errors;
if(errors === _errs60){
if(Array.isArray(data24)){
var valid14 = true;
const len6 = data24.length;
for(let i6=0; i6<len6; i6++){
let data25 = data24[i6];
const _errs62 = errors;
const _errs63 = errors;
if(errors === _errs63){
if(data25 && typeof data25 == "object" && !Array.isArray(data25)){
let missing3;
if((data25.argv === undefined) && (missing3 = "argv")){
validate14.errors = [{instancePath:instancePath+"/undo/" + i6,schemaPath:"#/definitions/Command/required",keyword:"required",params:{missingProperty: missing3},message:"must have required property '"+missing3+"'"}];
return false;
}
else {
if(data25.argv !== undefined){
let data26 = data25.argv;
const _errs65 = errors;
if(errors === _errs65){
if(Array.isArray(data26)){
if(data26.length < 1){
validate14.errors = [{instancePath:instancePath+"/undo/" + i6+"/argv",schemaPath:"#/definitions/Command/properties/argv/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items"}];
return false;
}
else {
var valid17 = true;
const len7 = data26.length;
for(let i7=0; i7<len7; i7++){
const _errs67 = errors;
if(typeof data26[i7] !== "string"){
validate14.errors = [{instancePath:instancePath+"/undo/" + i6+"/argv/" + i7,schemaPath:"#/definitions/Command/properties/argv/items/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid17 = _errs67 === errors;
if(!valid17){
break;
}
}
}
}
else {
validate14.errors = [{instancePath:instancePath+"/undo/" + i6+"/argv",schemaPath:"#/definitions/Command/properties/argv/type",keyword:"type",params:{type: "array"},message:"must be array"}];
return false;
}
}
var valid16 = _errs65 === errors;
}
else {
var valid16 = true;
}
if(valid16){
if(data25.stdin !== undefined){
const _errs69 = errors;
if(typeof data25.stdin !== "string"){
validate14.errors = [{instancePath:instancePath+"/undo/" + i6+"/stdin",schemaPath:"#/definitions/Command/properties/stdin/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid16 = _errs69 === errors;
}
else {
var valid16 = true;
}
if(valid16){
if(data25.alongside !== undefined){
let data29 = data25.alongside;
const _errs71 = errors;
if(errors === _errs71){
if(Array.isArray(data29)){
var valid18 = true;
const len8 = data29.length;
for(let i8=0; i8<len8; i8++){
const _errs73 = errors;
if(typeof data29[i8] !== "string"){
validate14.errors = [{instancePath:instancePath+"/undo/" + i6+"/alongside/" + i8,schemaPath:"#/definitions/Command/properties/alongside/items/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid18 = _errs73 === errors;
if(!valid18){
break;
}
}
}
else {
validate14.errors = [{instancePath:instancePath+"/undo/" + i6+"/alongside",schemaPath:"#/definitions/Command/properties/alongside/type",keyword:"type",params:{type: "array"},message:"must be array"}];
return false;
}
}
var valid16 = _errs71 === errors;
}
else {
var valid16 = true;
}
}
}
}
}
else {
validate14.errors = [{instancePath:instancePath+"/undo/" + i6,schemaPath:"#/definitions/Command/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
var valid14 = _errs62 === errors;
if(!valid14){
break;
}
}
}
else {
validate14.errors = [{instancePath:instancePath+"/undo",schemaPath:"#/properties/undo/type",keyword:"type",params:{type: "array"},message:"must be array"}];
return false;
}
}
var valid0 = _errs60 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.restores !== undefined){
let data31 = data.restores;
const _errs75 = errors;
if(errors === _errs75){
if(Array.isArray(data31)){
var valid19 = true;
const len9 = data31.length;
for(let i9=0; i9<len9; i9++){
let data32 = data31[i9];
const _errs77 = errors;
const _errs78 = errors;
if(errors === _errs78){
if(data32 && typeof data32 == "object" && !Array.isArray(data32)){
let missing4;
if(((((data32.after === undefined) && (missing4 = "after")) || ((data32.before === undefined) && (missing4 = "before"))) || ((data32.id === undefined) && (missing4 = "id"))) || ((data32.kind === undefined) && (missing4 = "kind"))){
validate14.errors = [{instancePath:instancePath+"/restores/" + i9,schemaPath:"#/definitions/Restored/required",keyword:"required",params:{missingProperty: missing4},message:"must have required property '"+missing4+"'"}];
return false;
}
else {
if(data32.kind !== undefined){
const _errs80 = errors;
if(typeof data32.kind !== "string"){
validate14.errors = [{instancePath:instancePath+"/restores/" + i9+"/kind",schemaPath:"#/definitions/Restored/properties/kind/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid21 = _errs80 === errors;
}
else {
var valid21 = true;
}
if(valid21){
if(data32.id !== undefined){
const _errs82 = errors;
if(typeof data32.id !== "string"){
validate14.errors = [{instancePath:instancePath+"/restores/" + i9+"/id",schemaPath:"#/definitions/Restored/properties/id/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid21 = _errs82 === errors;
}
else {
var valid21 = true;
}
if(valid21){
if(data32.before !== undefined){
let data35 = data32.before;
const _errs84 = errors;
const _errs85 = errors;
let valid22 = false;
const _errs86 = errors;
if(!(data35 && typeof data35 == "object" && !Array.isArray(data35))){
const err6 = {instancePath:instancePath+"/restores/" + i9+"/before",schemaPath:"#/definitions/Restored/properties/before/anyOf/0/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
var _valid2 = _errs86 === errors;
valid22 = valid22 || _valid2;
if(!valid22){
const _errs88 = errors;
if(data35 !== null){
const err7 = {instancePath:instancePath+"/restores/" + i9+"/before",schemaPath:"#/definitions/Restored/properties/before/anyOf/1/type",keyword:"type",params:{type: "null"},message:"must be null"};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
var _valid2 = _errs88 === errors;
valid22 = valid22 || _valid2;
}
if(!valid22){
const err8 = {instancePath:instancePath+"/restores/" + i9+"/before",schemaPath:"#/definitions/Restored/properties/before/anyOf",keyword:"anyOf",params:{},message:"must match a schema in anyOf"};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
validate14.errors = vErrors;
return false;
}
else {
errors = _errs85;
if(vErrors !== null){
if(_errs85){
vErrors.length = _errs85;
}
else {
vErrors = null;
}
}
}
var valid21 = _errs84 === errors;
}
else {
var valid21 = true;
}
if(valid21){
if(data32.after !== undefined){
let data36 = data32.after;
const _errs90 = errors;
if(!(data36 && typeof data36 == "object" && !Array.isArray(data36))){
validate14.errors = [{instancePath:instancePath+"/restores/" + i9+"/after",schemaPath:"#/definitions/Restored/properties/after/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
var valid21 = _errs90 === errors;
}
else {
var valid21 = true;
}
}
}
}
}
}
else {
validate14.errors = [{instancePath:instancePath+"/restores/" + i9,schemaPath:"#/definitions/Restored/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
var valid19 = _errs77 === errors;
if(!valid19){
break;
}
}
}
else {
validate14.errors = [{instancePath:instancePath+"/restores",schemaPath:"#/properties/restores/type",keyword:"type",params:{type: "array"},message:"must be array"}];
return false;
}
}
var valid0 = _errs75 === errors;
}
else {
var valid0 = true;
}
}
}
}
}
}
}
}
}
}
}
}
}
}
}
}
}
}
else {
validate14.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
validate14.errors = vErrors;
return errors === 0;
}

const schema22 = {"type":"object","properties":{"kind":{"type":"string"},"id":{"type":"string"},"spec":{"type":"object"},"secret":{"type":"array","items":{"type":"string"},"description":"The fields (dotted paths) that hold a secret; absent when none does."},"status":{"$ref":"#/definitions/Status","description":"For people, where it was asked for."}},"required":["id","kind","spec"],"description":"One thing with its name: desired (from `derive`) or seen (from `observe`)."};
const schema23 = {"type":"object","additionalProperties":{},"description":"What `get` shows of a thing, in the words of the *Status resources."};

function validate16(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if((((data.id === undefined) && (missing0 = "id")) || ((data.kind === undefined) && (missing0 = "kind"))) || ((data.spec === undefined) && (missing0 = "spec"))){
validate16.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0},message:"must have required property '"+missing0+"'"}];
return false;
}
else {
if(data.kind !== undefined){
const _errs1 = errors;
if(typeof data.kind !== "string"){
validate16.errors = [{instancePath:instancePath+"/kind",schemaPath:"#/properties/kind/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid0 = _errs1 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.id !== undefined){
const _errs3 = errors;
if(typeof data.id !== "string"){
validate16.errors = [{instancePath:instancePath+"/id",schemaPath:"#/properties/id/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid0 = _errs3 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.spec !== undefined){
let data2 = data.spec;
const _errs5 = errors;
if(!(data2 && typeof data2 == "object" && !Array.isArray(data2))){
validate16.errors = [{instancePath:instancePath+"/spec",schemaPath:"#/properties/spec/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
var valid0 = _errs5 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.secret !== undefined){
let data3 = data.secret;
const _errs7 = errors;
if(errors === _errs7){
if(Array.isArray(data3)){
var valid1 = true;
const len0 = data3.length;
for(let i0=0; i0<len0; i0++){
const _errs9 = errors;
if(typeof data3[i0] !== "string"){
validate16.errors = [{instancePath:instancePath+"/secret/" + i0,schemaPath:"#/properties/secret/items/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid1 = _errs9 === errors;
if(!valid1){
break;
}
}
}
else {
validate16.errors = [{instancePath:instancePath+"/secret",schemaPath:"#/properties/secret/type",keyword:"type",params:{type: "array"},message:"must be array"}];
return false;
}
}
var valid0 = _errs7 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.status !== undefined){
let data5 = data.status;
const _errs11 = errors;
const _errs12 = errors;
if(errors === _errs12){
if(data5 && typeof data5 == "object" && !Array.isArray(data5)){
}
else {
validate16.errors = [{instancePath:instancePath+"/status",schemaPath:"#/definitions/Status/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
var valid0 = _errs11 === errors;
}
else {
var valid0 = true;
}
}
}
}
}
}
}
else {
validate16.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
validate16.errors = vErrors;
return errors === 0;
}

const schema26 = {"type":"object","properties":{"held":{"type":"object","additionalProperties":{"type":"number"},"description":"Kind to how many entries the node's ledger has of it before; without those it has none of."},"gone":{"type":"object","additionalProperties":{"type":"number"},"description":"Kind to how many fewer there are after: what comes in the place of something else takes nothing away."},"entries":{"type":"number","description":"How many entries go from the ledger, whatever comes in their place. The node itself lets no more go."},"last":{"type":"array","items":{"$ref":"#/definitions/Last"}}},"required":["held","gone","entries","last"],"description":"What a plan takes off its node, of what netloom has there."};
const schema27 = {"type":"object","properties":{"kind":{"type":"string"},"id":{"type":"string"},"what":{"type":"string"}},"required":["id","kind","what"],"description":"What a node has none of any more after a plan, though it had before: `default route of IPv4`."};

function validate18(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if(((((data.held === undefined) && (missing0 = "held")) || ((data.gone === undefined) && (missing0 = "gone"))) || ((data.entries === undefined) && (missing0 = "entries"))) || ((data.last === undefined) && (missing0 = "last"))){
validate18.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0},message:"must have required property '"+missing0+"'"}];
return false;
}
else {
if(data.held !== undefined){
let data0 = data.held;
const _errs1 = errors;
if(errors === _errs1){
if(data0 && typeof data0 == "object" && !Array.isArray(data0)){
for(const key0 in data0){
let data1 = data0[key0];
const _errs4 = errors;
if(!((typeof data1 == "number") && (isFinite(data1)))){
validate18.errors = [{instancePath:instancePath+"/held/" + key0.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/held/additionalProperties/type",keyword:"type",params:{type: "number"},message:"must be number"}];
return false;
}
var valid1 = _errs4 === errors;
if(!valid1){
break;
}
}
}
else {
validate18.errors = [{instancePath:instancePath+"/held",schemaPath:"#/properties/held/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
var valid0 = _errs1 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.gone !== undefined){
let data2 = data.gone;
const _errs6 = errors;
if(errors === _errs6){
if(data2 && typeof data2 == "object" && !Array.isArray(data2)){
for(const key1 in data2){
let data3 = data2[key1];
const _errs9 = errors;
if(!((typeof data3 == "number") && (isFinite(data3)))){
validate18.errors = [{instancePath:instancePath+"/gone/" + key1.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/gone/additionalProperties/type",keyword:"type",params:{type: "number"},message:"must be number"}];
return false;
}
var valid2 = _errs9 === errors;
if(!valid2){
break;
}
}
}
else {
validate18.errors = [{instancePath:instancePath+"/gone",schemaPath:"#/properties/gone/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
var valid0 = _errs6 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.entries !== undefined){
let data4 = data.entries;
const _errs11 = errors;
if(!((typeof data4 == "number") && (isFinite(data4)))){
validate18.errors = [{instancePath:instancePath+"/entries",schemaPath:"#/properties/entries/type",keyword:"type",params:{type: "number"},message:"must be number"}];
return false;
}
var valid0 = _errs11 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.last !== undefined){
let data5 = data.last;
const _errs13 = errors;
if(errors === _errs13){
if(Array.isArray(data5)){
var valid3 = true;
const len0 = data5.length;
for(let i0=0; i0<len0; i0++){
let data6 = data5[i0];
const _errs15 = errors;
const _errs16 = errors;
if(errors === _errs16){
if(data6 && typeof data6 == "object" && !Array.isArray(data6)){
let missing1;
if((((data6.id === undefined) && (missing1 = "id")) || ((data6.kind === undefined) && (missing1 = "kind"))) || ((data6.what === undefined) && (missing1 = "what"))){
validate18.errors = [{instancePath:instancePath+"/last/" + i0,schemaPath:"#/definitions/Last/required",keyword:"required",params:{missingProperty: missing1},message:"must have required property '"+missing1+"'"}];
return false;
}
else {
if(data6.kind !== undefined){
const _errs18 = errors;
if(typeof data6.kind !== "string"){
validate18.errors = [{instancePath:instancePath+"/last/" + i0+"/kind",schemaPath:"#/definitions/Last/properties/kind/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid5 = _errs18 === errors;
}
else {
var valid5 = true;
}
if(valid5){
if(data6.id !== undefined){
const _errs20 = errors;
if(typeof data6.id !== "string"){
validate18.errors = [{instancePath:instancePath+"/last/" + i0+"/id",schemaPath:"#/definitions/Last/properties/id/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid5 = _errs20 === errors;
}
else {
var valid5 = true;
}
if(valid5){
if(data6.what !== undefined){
const _errs22 = errors;
if(typeof data6.what !== "string"){
validate18.errors = [{instancePath:instancePath+"/last/" + i0+"/what",schemaPath:"#/definitions/Last/properties/what/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid5 = _errs22 === errors;
}
else {
var valid5 = true;
}
}
}
}
}
else {
validate18.errors = [{instancePath:instancePath+"/last/" + i0,schemaPath:"#/definitions/Last/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
var valid3 = _errs15 === errors;
if(!valid3){
break;
}
}
}
else {
validate18.errors = [{instancePath:instancePath+"/last",schemaPath:"#/properties/last/type",keyword:"type",params:{type: "array"},message:"must be array"}];
return false;
}
}
var valid0 = _errs13 === errors;
}
else {
var valid0 = true;
}
}
}
}
}
}
else {
validate18.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
validate18.errors = vErrors;
return errors === 0;
}

const schema30 = {"anyOf":[{"$ref":"#/definitions/NamedSecret"},{"$ref":"#/definitions/FoundSecret"}],"description":"What a mark in a plan stands for. The text of a secret is never kept."};
const schema31 = {"type":"object","properties":{"name":{"type":"string"},"encrypted":{"type":"string","description":"SHA-256 of its encrypted text; absent for one that is not encrypted where it is kept."}},"required":["name"],"description":"A secret of the config, by its name there."};
const schema32 = {"type":"object","properties":{"from":{"type":"string","enum":["node","ledger","original"]},"kind":{"type":"string"},"path":{"type":"string","description":"The field, dotted."}},"required":["from","kind","path"],"description":"A secret that was found on a node: seen there, confirmed last, or to be restored."};

function validate20(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
const _errs0 = errors;
let valid0 = false;
const _errs1 = errors;
const _errs2 = errors;
if(errors === _errs2){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if((data.name === undefined) && (missing0 = "name")){
const err0 = {instancePath,schemaPath:"#/definitions/NamedSecret/required",keyword:"required",params:{missingProperty: missing0},message:"must have required property '"+missing0+"'"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
else {
if(data.name !== undefined){
const _errs4 = errors;
if(typeof data.name !== "string"){
const err1 = {instancePath:instancePath+"/name",schemaPath:"#/definitions/NamedSecret/properties/name/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
var valid2 = _errs4 === errors;
}
else {
var valid2 = true;
}
if(valid2){
if(data.encrypted !== undefined){
const _errs6 = errors;
if(typeof data.encrypted !== "string"){
const err2 = {instancePath:instancePath+"/encrypted",schemaPath:"#/definitions/NamedSecret/properties/encrypted/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
var valid2 = _errs6 === errors;
}
else {
var valid2 = true;
}
}
}
}
else {
const err3 = {instancePath,schemaPath:"#/definitions/NamedSecret/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
var _valid0 = _errs1 === errors;
valid0 = valid0 || _valid0;
if(!valid0){
const _errs8 = errors;
const _errs9 = errors;
if(errors === _errs9){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing1;
if((((data.from === undefined) && (missing1 = "from")) || ((data.kind === undefined) && (missing1 = "kind"))) || ((data.path === undefined) && (missing1 = "path"))){
const err4 = {instancePath,schemaPath:"#/definitions/FoundSecret/required",keyword:"required",params:{missingProperty: missing1},message:"must have required property '"+missing1+"'"};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
else {
if(data.from !== undefined){
let data2 = data.from;
const _errs11 = errors;
if(typeof data2 !== "string"){
const err5 = {instancePath:instancePath+"/from",schemaPath:"#/definitions/FoundSecret/properties/from/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
if(!(((data2 === "node") || (data2 === "ledger")) || (data2 === "original"))){
const err6 = {instancePath:instancePath+"/from",schemaPath:"#/definitions/FoundSecret/properties/from/enum",keyword:"enum",params:{allowedValues: schema32.properties.from.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
var valid4 = _errs11 === errors;
}
else {
var valid4 = true;
}
if(valid4){
if(data.kind !== undefined){
const _errs13 = errors;
if(typeof data.kind !== "string"){
const err7 = {instancePath:instancePath+"/kind",schemaPath:"#/definitions/FoundSecret/properties/kind/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
var valid4 = _errs13 === errors;
}
else {
var valid4 = true;
}
if(valid4){
if(data.path !== undefined){
const _errs15 = errors;
if(typeof data.path !== "string"){
const err8 = {instancePath:instancePath+"/path",schemaPath:"#/definitions/FoundSecret/properties/path/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
var valid4 = _errs15 === errors;
}
else {
var valid4 = true;
}
}
}
}
}
else {
const err9 = {instancePath,schemaPath:"#/definitions/FoundSecret/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
var _valid0 = _errs8 === errors;
valid0 = valid0 || _valid0;
}
if(!valid0){
const err10 = {instancePath,schemaPath:"#/anyOf",keyword:"anyOf",params:{},message:"must match a schema in anyOf"};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
validate20.errors = vErrors;
return false;
}
else {
errors = _errs0;
if(vErrors !== null){
if(_errs0){
vErrors.length = _errs0;
}
else {
vErrors = null;
}
}
}
validate20.errors = vErrors;
return errors === 0;
}

const schema33 = {"type":"object","properties":{"severity":{"$ref":"#/definitions/Severity"},"code":{"type":"string","description":"`stage/word`, for instance `decode/unknown-key`. Stable: people filter on it."},"summary":{"type":"string","description":"One sentence of what is wrong."},"detail":{"type":"string"},"hint":{"type":"string","description":"One sentence of what to do."},"at":{"anyOf":[{"$ref":"#/definitions/FileRange"},{"$ref":"#/definitions/Ref"}]},"node":{"type":"string"}},"required":["severity","code","summary"],"description":"What is reported to a person. Collected in lists and returned, never thrown."};
const schema34 = {"type":"string","enum":["error","warning","info"]};
const schema38 = {"type":"object","properties":{"kind":{"type":"string"},"id":{"type":"string"}},"required":["kind","id"],"description":"The name of one thing on one node, in the kernel's own sense of \"same\"."};
const schema35 = {"type":"object","properties":{"file":{"type":"string"},"start":{"$ref":"#/definitions/Position"},"end":{"$ref":"#/definitions/Position"}},"required":["file","start","end"],"description":"A stretch of a text file. `file` is the path as the user would type it."};
const schema36 = {"type":"object","properties":{"line":{"type":"number"},"column":{"type":"number"}},"required":["line","column"],"description":"A point in a text file; both numbers count from 1, columns in UTF-16 units."};

function validate23(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if((((data.file === undefined) && (missing0 = "file")) || ((data.start === undefined) && (missing0 = "start"))) || ((data.end === undefined) && (missing0 = "end"))){
validate23.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0},message:"must have required property '"+missing0+"'"}];
return false;
}
else {
if(data.file !== undefined){
const _errs1 = errors;
if(typeof data.file !== "string"){
validate23.errors = [{instancePath:instancePath+"/file",schemaPath:"#/properties/file/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid0 = _errs1 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.start !== undefined){
let data1 = data.start;
const _errs3 = errors;
const _errs4 = errors;
if(errors === _errs4){
if(data1 && typeof data1 == "object" && !Array.isArray(data1)){
let missing1;
if(((data1.line === undefined) && (missing1 = "line")) || ((data1.column === undefined) && (missing1 = "column"))){
validate23.errors = [{instancePath:instancePath+"/start",schemaPath:"#/definitions/Position/required",keyword:"required",params:{missingProperty: missing1},message:"must have required property '"+missing1+"'"}];
return false;
}
else {
if(data1.line !== undefined){
let data2 = data1.line;
const _errs6 = errors;
if(!((typeof data2 == "number") && (isFinite(data2)))){
validate23.errors = [{instancePath:instancePath+"/start/line",schemaPath:"#/definitions/Position/properties/line/type",keyword:"type",params:{type: "number"},message:"must be number"}];
return false;
}
var valid2 = _errs6 === errors;
}
else {
var valid2 = true;
}
if(valid2){
if(data1.column !== undefined){
let data3 = data1.column;
const _errs8 = errors;
if(!((typeof data3 == "number") && (isFinite(data3)))){
validate23.errors = [{instancePath:instancePath+"/start/column",schemaPath:"#/definitions/Position/properties/column/type",keyword:"type",params:{type: "number"},message:"must be number"}];
return false;
}
var valid2 = _errs8 === errors;
}
else {
var valid2 = true;
}
}
}
}
else {
validate23.errors = [{instancePath:instancePath+"/start",schemaPath:"#/definitions/Position/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
var valid0 = _errs3 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.end !== undefined){
let data4 = data.end;
const _errs10 = errors;
const _errs11 = errors;
if(errors === _errs11){
if(data4 && typeof data4 == "object" && !Array.isArray(data4)){
let missing2;
if(((data4.line === undefined) && (missing2 = "line")) || ((data4.column === undefined) && (missing2 = "column"))){
validate23.errors = [{instancePath:instancePath+"/end",schemaPath:"#/definitions/Position/required",keyword:"required",params:{missingProperty: missing2},message:"must have required property '"+missing2+"'"}];
return false;
}
else {
if(data4.line !== undefined){
let data5 = data4.line;
const _errs13 = errors;
if(!((typeof data5 == "number") && (isFinite(data5)))){
validate23.errors = [{instancePath:instancePath+"/end/line",schemaPath:"#/definitions/Position/properties/line/type",keyword:"type",params:{type: "number"},message:"must be number"}];
return false;
}
var valid4 = _errs13 === errors;
}
else {
var valid4 = true;
}
if(valid4){
if(data4.column !== undefined){
let data6 = data4.column;
const _errs15 = errors;
if(!((typeof data6 == "number") && (isFinite(data6)))){
validate23.errors = [{instancePath:instancePath+"/end/column",schemaPath:"#/definitions/Position/properties/column/type",keyword:"type",params:{type: "number"},message:"must be number"}];
return false;
}
var valid4 = _errs15 === errors;
}
else {
var valid4 = true;
}
}
}
}
else {
validate23.errors = [{instancePath:instancePath+"/end",schemaPath:"#/definitions/Position/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
var valid0 = _errs10 === errors;
}
else {
var valid0 = true;
}
}
}
}
}
else {
validate23.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
validate23.errors = vErrors;
return errors === 0;
}


function validate22(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if((((data.severity === undefined) && (missing0 = "severity")) || ((data.code === undefined) && (missing0 = "code"))) || ((data.summary === undefined) && (missing0 = "summary"))){
validate22.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0},message:"must have required property '"+missing0+"'"}];
return false;
}
else {
if(data.severity !== undefined){
let data0 = data.severity;
const _errs1 = errors;
if(typeof data0 !== "string"){
validate22.errors = [{instancePath:instancePath+"/severity",schemaPath:"#/definitions/Severity/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
if(!(((data0 === "error") || (data0 === "warning")) || (data0 === "info"))){
validate22.errors = [{instancePath:instancePath+"/severity",schemaPath:"#/definitions/Severity/enum",keyword:"enum",params:{allowedValues: schema34.enum},message:"must be equal to one of the allowed values"}];
return false;
}
var valid0 = _errs1 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.code !== undefined){
const _errs4 = errors;
if(typeof data.code !== "string"){
validate22.errors = [{instancePath:instancePath+"/code",schemaPath:"#/properties/code/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid0 = _errs4 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.summary !== undefined){
const _errs6 = errors;
if(typeof data.summary !== "string"){
validate22.errors = [{instancePath:instancePath+"/summary",schemaPath:"#/properties/summary/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid0 = _errs6 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.detail !== undefined){
const _errs8 = errors;
if(typeof data.detail !== "string"){
validate22.errors = [{instancePath:instancePath+"/detail",schemaPath:"#/properties/detail/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid0 = _errs8 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.hint !== undefined){
const _errs10 = errors;
if(typeof data.hint !== "string"){
validate22.errors = [{instancePath:instancePath+"/hint",schemaPath:"#/properties/hint/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid0 = _errs10 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.at !== undefined){
let data5 = data.at;
const _errs12 = errors;
const _errs13 = errors;
let valid2 = false;
const _errs14 = errors;
if(!(validate23(data5, {instancePath:instancePath+"/at",parentData:data,parentDataProperty:"at",rootData}))){
vErrors = vErrors === null ? validate23.errors : vErrors.concat(validate23.errors);
errors = vErrors.length;
}
var _valid0 = _errs14 === errors;
valid2 = valid2 || _valid0;
if(!valid2){
const _errs15 = errors;
const _errs16 = errors;
if(errors === _errs16){
if(data5 && typeof data5 == "object" && !Array.isArray(data5)){
let missing1;
if(((data5.kind === undefined) && (missing1 = "kind")) || ((data5.id === undefined) && (missing1 = "id"))){
const err0 = {instancePath:instancePath+"/at",schemaPath:"#/definitions/Ref/required",keyword:"required",params:{missingProperty: missing1},message:"must have required property '"+missing1+"'"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
else {
if(data5.kind !== undefined){
const _errs18 = errors;
if(typeof data5.kind !== "string"){
const err1 = {instancePath:instancePath+"/at/kind",schemaPath:"#/definitions/Ref/properties/kind/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
var valid4 = _errs18 === errors;
}
else {
var valid4 = true;
}
if(valid4){
if(data5.id !== undefined){
const _errs20 = errors;
if(typeof data5.id !== "string"){
const err2 = {instancePath:instancePath+"/at/id",schemaPath:"#/definitions/Ref/properties/id/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
var valid4 = _errs20 === errors;
}
else {
var valid4 = true;
}
}
}
}
else {
const err3 = {instancePath:instancePath+"/at",schemaPath:"#/definitions/Ref/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
var _valid0 = _errs15 === errors;
valid2 = valid2 || _valid0;
}
if(!valid2){
const err4 = {instancePath:instancePath+"/at",schemaPath:"#/properties/at/anyOf",keyword:"anyOf",params:{},message:"must match a schema in anyOf"};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
validate22.errors = vErrors;
return false;
}
else {
errors = _errs13;
if(vErrors !== null){
if(_errs13){
vErrors.length = _errs13;
}
else {
vErrors = null;
}
}
}
var valid0 = _errs12 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.node !== undefined){
const _errs22 = errors;
if(typeof data.node !== "string"){
validate22.errors = [{instancePath:instancePath+"/node",schemaPath:"#/properties/node/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid0 = _errs22 === errors;
}
else {
var valid0 = true;
}
}
}
}
}
}
}
}
}
else {
validate22.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
validate22.errors = vErrors;
return errors === 0;
}

const schema39 = {"type":"object","properties":{"verdict":{"type":"string","enum":["keeps","cuts","unknown"],"description":"Of the end; what is cut on the way there is among the diagnostics. `unknown` never reads as `keeps`."},"diagnostics":{"type":"array","items":{"$ref":"#/definitions/Diagnostic"}},"moments":{"type":"array","items":{"$ref":"#/definitions/ReviewMoment"},"description":"From which step on what holds. Absent where nothing changes, or where nobody can tell."}},"required":["verdict","diagnostics"],"description":"Whether the node stays reachable for the machine that planned. Whoever applies the plan looks again."};
const schema40 = {"type":"object","properties":{"from":{"type":"number"},"session":{"$ref":"#/definitions/Judged","description":"Of the session that is open."},"login":{"$ref":"#/definitions/Judged","description":"Of somebody who logs in anew."}},"required":["from","session","login"],"description":"What becomes of the way to a node with a step (0: before all), and stays so until the next of these."};
const schema41 = {"type":"object","properties":{"verdict":{"type":"string","enum":["keeps","cuts","unknown"]},"because":{"type":"string","description":"The fact that decides, for people."},"ref":{"$ref":"#/definitions/Ref","description":"The thing that decides."}},"required":["verdict","because"],"description":"One judgement of a way to a node. `unknown` never reads as `keeps`."};

function validate29(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if(((data.verdict === undefined) && (missing0 = "verdict")) || ((data.because === undefined) && (missing0 = "because"))){
validate29.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0},message:"must have required property '"+missing0+"'"}];
return false;
}
else {
if(data.verdict !== undefined){
let data0 = data.verdict;
const _errs1 = errors;
if(typeof data0 !== "string"){
validate29.errors = [{instancePath:instancePath+"/verdict",schemaPath:"#/properties/verdict/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
if(!(((data0 === "keeps") || (data0 === "cuts")) || (data0 === "unknown"))){
validate29.errors = [{instancePath:instancePath+"/verdict",schemaPath:"#/properties/verdict/enum",keyword:"enum",params:{allowedValues: schema41.properties.verdict.enum},message:"must be equal to one of the allowed values"}];
return false;
}
var valid0 = _errs1 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.because !== undefined){
const _errs3 = errors;
if(typeof data.because !== "string"){
validate29.errors = [{instancePath:instancePath+"/because",schemaPath:"#/properties/because/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid0 = _errs3 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.ref !== undefined){
let data2 = data.ref;
const _errs5 = errors;
const _errs6 = errors;
if(errors === _errs6){
if(data2 && typeof data2 == "object" && !Array.isArray(data2)){
let missing1;
if(((data2.kind === undefined) && (missing1 = "kind")) || ((data2.id === undefined) && (missing1 = "id"))){
validate29.errors = [{instancePath:instancePath+"/ref",schemaPath:"#/definitions/Ref/required",keyword:"required",params:{missingProperty: missing1},message:"must have required property '"+missing1+"'"}];
return false;
}
else {
if(data2.kind !== undefined){
const _errs8 = errors;
if(typeof data2.kind !== "string"){
validate29.errors = [{instancePath:instancePath+"/ref/kind",schemaPath:"#/definitions/Ref/properties/kind/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid2 = _errs8 === errors;
}
else {
var valid2 = true;
}
if(valid2){
if(data2.id !== undefined){
const _errs10 = errors;
if(typeof data2.id !== "string"){
validate29.errors = [{instancePath:instancePath+"/ref/id",schemaPath:"#/definitions/Ref/properties/id/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid2 = _errs10 === errors;
}
else {
var valid2 = true;
}
}
}
}
else {
validate29.errors = [{instancePath:instancePath+"/ref",schemaPath:"#/definitions/Ref/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
var valid0 = _errs5 === errors;
}
else {
var valid0 = true;
}
}
}
}
}
else {
validate29.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
validate29.errors = vErrors;
return errors === 0;
}


function validate28(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if((((data.from === undefined) && (missing0 = "from")) || ((data.session === undefined) && (missing0 = "session"))) || ((data.login === undefined) && (missing0 = "login"))){
validate28.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0},message:"must have required property '"+missing0+"'"}];
return false;
}
else {
if(data.from !== undefined){
let data0 = data.from;
const _errs1 = errors;
if(!((typeof data0 == "number") && (isFinite(data0)))){
validate28.errors = [{instancePath:instancePath+"/from",schemaPath:"#/properties/from/type",keyword:"type",params:{type: "number"},message:"must be number"}];
return false;
}
var valid0 = _errs1 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.session !== undefined){
const _errs3 = errors;
if(!(validate29(data.session, {instancePath:instancePath+"/session",parentData:data,parentDataProperty:"session",rootData}))){
vErrors = vErrors === null ? validate29.errors : vErrors.concat(validate29.errors);
errors = vErrors.length;
}
var valid0 = _errs3 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.login !== undefined){
const _errs4 = errors;
if(!(validate29(data.login, {instancePath:instancePath+"/login",parentData:data,parentDataProperty:"login",rootData}))){
vErrors = vErrors === null ? validate29.errors : vErrors.concat(validate29.errors);
errors = vErrors.length;
}
var valid0 = _errs4 === errors;
}
else {
var valid0 = true;
}
}
}
}
}
else {
validate28.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
validate28.errors = vErrors;
return errors === 0;
}


function validate26(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if(((data.verdict === undefined) && (missing0 = "verdict")) || ((data.diagnostics === undefined) && (missing0 = "diagnostics"))){
validate26.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0},message:"must have required property '"+missing0+"'"}];
return false;
}
else {
if(data.verdict !== undefined){
let data0 = data.verdict;
const _errs1 = errors;
if(typeof data0 !== "string"){
validate26.errors = [{instancePath:instancePath+"/verdict",schemaPath:"#/properties/verdict/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
if(!(((data0 === "keeps") || (data0 === "cuts")) || (data0 === "unknown"))){
validate26.errors = [{instancePath:instancePath+"/verdict",schemaPath:"#/properties/verdict/enum",keyword:"enum",params:{allowedValues: schema39.properties.verdict.enum},message:"must be equal to one of the allowed values"}];
return false;
}
var valid0 = _errs1 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.diagnostics !== undefined){
let data1 = data.diagnostics;
const _errs3 = errors;
if(errors === _errs3){
if(Array.isArray(data1)){
var valid1 = true;
const len0 = data1.length;
for(let i0=0; i0<len0; i0++){
const _errs5 = errors;
if(!(validate22(data1[i0], {instancePath:instancePath+"/diagnostics/" + i0,parentData:data1,parentDataProperty:i0,rootData}))){
vErrors = vErrors === null ? validate22.errors : vErrors.concat(validate22.errors);
errors = vErrors.length;
}
var valid1 = _errs5 === errors;
if(!valid1){
break;
}
}
}
else {
validate26.errors = [{instancePath:instancePath+"/diagnostics",schemaPath:"#/properties/diagnostics/type",keyword:"type",params:{type: "array"},message:"must be array"}];
return false;
}
}
var valid0 = _errs3 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.moments !== undefined){
let data3 = data.moments;
const _errs6 = errors;
if(errors === _errs6){
if(Array.isArray(data3)){
var valid2 = true;
const len1 = data3.length;
for(let i1=0; i1<len1; i1++){
const _errs8 = errors;
if(!(validate28(data3[i1], {instancePath:instancePath+"/moments/" + i1,parentData:data3,parentDataProperty:i1,rootData}))){
vErrors = vErrors === null ? validate28.errors : vErrors.concat(validate28.errors);
errors = vErrors.length;
}
var valid2 = _errs8 === errors;
if(!valid2){
break;
}
}
}
else {
validate26.errors = [{instancePath:instancePath+"/moments",schemaPath:"#/properties/moments/type",keyword:"type",params:{type: "array"},message:"must be array"}];
return false;
}
}
var valid0 = _errs6 === errors;
}
else {
var valid0 = true;
}
}
}
}
}
else {
validate26.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
validate26.errors = vErrors;
return errors === 0;
}

const schema43 = {"type":"object","properties":{"verdict":{"type":"string","enum":["passed","failed","none"],"description":"`failed`: a step, the rollback or what is left after it is an error; `none`: nothing could be run."},"rehearsed":{"type":"number","description":"How many of the steps in which anything runs were run there, each whole."},"of":{"type":"number","description":"How many steps there are in which anything runs."},"leftOut":{"type":"array","items":{"$ref":"#/definitions/NotRehearsed"},"description":"What was not run. Steps by their numbers."},"diagnostics":{"type":"array","items":{"$ref":"#/definitions/Diagnostic"}}},"required":["verdict","rehearsed","of","leftOut","diagnostics"],"description":"How a plan went where the node ran it, and its rollback, in a network namespace of its own with stand-ins for its NICs."};
const schema44 = {"type":"object","properties":{"because":{"type":"string","description":"In a few words, for people."},"steps":{"type":"array","items":{"type":"number"},"description":"Those of which something was left out for that."}},"required":["because","steps"]};

function validate34(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if((((((data.verdict === undefined) && (missing0 = "verdict")) || ((data.rehearsed === undefined) && (missing0 = "rehearsed"))) || ((data.of === undefined) && (missing0 = "of"))) || ((data.leftOut === undefined) && (missing0 = "leftOut"))) || ((data.diagnostics === undefined) && (missing0 = "diagnostics"))){
validate34.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0},message:"must have required property '"+missing0+"'"}];
return false;
}
else {
if(data.verdict !== undefined){
let data0 = data.verdict;
const _errs1 = errors;
if(typeof data0 !== "string"){
validate34.errors = [{instancePath:instancePath+"/verdict",schemaPath:"#/properties/verdict/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
if(!(((data0 === "passed") || (data0 === "failed")) || (data0 === "none"))){
validate34.errors = [{instancePath:instancePath+"/verdict",schemaPath:"#/properties/verdict/enum",keyword:"enum",params:{allowedValues: schema43.properties.verdict.enum},message:"must be equal to one of the allowed values"}];
return false;
}
var valid0 = _errs1 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.rehearsed !== undefined){
let data1 = data.rehearsed;
const _errs3 = errors;
if(!((typeof data1 == "number") && (isFinite(data1)))){
validate34.errors = [{instancePath:instancePath+"/rehearsed",schemaPath:"#/properties/rehearsed/type",keyword:"type",params:{type: "number"},message:"must be number"}];
return false;
}
var valid0 = _errs3 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.of !== undefined){
let data2 = data.of;
const _errs5 = errors;
if(!((typeof data2 == "number") && (isFinite(data2)))){
validate34.errors = [{instancePath:instancePath+"/of",schemaPath:"#/properties/of/type",keyword:"type",params:{type: "number"},message:"must be number"}];
return false;
}
var valid0 = _errs5 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.leftOut !== undefined){
let data3 = data.leftOut;
const _errs7 = errors;
if(errors === _errs7){
if(Array.isArray(data3)){
var valid1 = true;
const len0 = data3.length;
for(let i0=0; i0<len0; i0++){
let data4 = data3[i0];
const _errs9 = errors;
const _errs10 = errors;
if(errors === _errs10){
if(data4 && typeof data4 == "object" && !Array.isArray(data4)){
let missing1;
if(((data4.because === undefined) && (missing1 = "because")) || ((data4.steps === undefined) && (missing1 = "steps"))){
validate34.errors = [{instancePath:instancePath+"/leftOut/" + i0,schemaPath:"#/definitions/NotRehearsed/required",keyword:"required",params:{missingProperty: missing1},message:"must have required property '"+missing1+"'"}];
return false;
}
else {
if(data4.because !== undefined){
const _errs12 = errors;
if(typeof data4.because !== "string"){
validate34.errors = [{instancePath:instancePath+"/leftOut/" + i0+"/because",schemaPath:"#/definitions/NotRehearsed/properties/because/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid3 = _errs12 === errors;
}
else {
var valid3 = true;
}
if(valid3){
if(data4.steps !== undefined){
let data6 = data4.steps;
const _errs14 = errors;
if(errors === _errs14){
if(Array.isArray(data6)){
var valid4 = true;
const len1 = data6.length;
for(let i1=0; i1<len1; i1++){
let data7 = data6[i1];
const _errs16 = errors;
if(!((typeof data7 == "number") && (isFinite(data7)))){
validate34.errors = [{instancePath:instancePath+"/leftOut/" + i0+"/steps/" + i1,schemaPath:"#/definitions/NotRehearsed/properties/steps/items/type",keyword:"type",params:{type: "number"},message:"must be number"}];
return false;
}
var valid4 = _errs16 === errors;
if(!valid4){
break;
}
}
}
else {
validate34.errors = [{instancePath:instancePath+"/leftOut/" + i0+"/steps",schemaPath:"#/definitions/NotRehearsed/properties/steps/type",keyword:"type",params:{type: "array"},message:"must be array"}];
return false;
}
}
var valid3 = _errs14 === errors;
}
else {
var valid3 = true;
}
}
}
}
else {
validate34.errors = [{instancePath:instancePath+"/leftOut/" + i0,schemaPath:"#/definitions/NotRehearsed/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
var valid1 = _errs9 === errors;
if(!valid1){
break;
}
}
}
else {
validate34.errors = [{instancePath:instancePath+"/leftOut",schemaPath:"#/properties/leftOut/type",keyword:"type",params:{type: "array"},message:"must be array"}];
return false;
}
}
var valid0 = _errs7 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.diagnostics !== undefined){
let data8 = data.diagnostics;
const _errs18 = errors;
if(errors === _errs18){
if(Array.isArray(data8)){
var valid5 = true;
const len2 = data8.length;
for(let i2=0; i2<len2; i2++){
const _errs20 = errors;
if(!(validate22(data8[i2], {instancePath:instancePath+"/diagnostics/" + i2,parentData:data8,parentDataProperty:i2,rootData}))){
vErrors = vErrors === null ? validate22.errors : vErrors.concat(validate22.errors);
errors = vErrors.length;
}
var valid5 = _errs20 === errors;
if(!valid5){
break;
}
}
}
else {
validate34.errors = [{instancePath:instancePath+"/diagnostics",schemaPath:"#/properties/diagnostics/type",keyword:"type",params:{type: "array"},message:"must be array"}];
return false;
}
}
var valid0 = _errs18 === errors;
}
else {
var valid0 = true;
}
}
}
}
}
}
}
else {
validate34.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
validate34.errors = vErrors;
return errors === 0;
}


function validate13(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if((((((((data.version === undefined) && (missing0 = "version")) || ((data.node === undefined) && (missing0 = "node"))) || ((data.basis === undefined) && (missing0 = "basis"))) || ((data.steps === undefined) && (missing0 = "steps"))) || ((data.desired === undefined) && (missing0 = "desired"))) || ((data.ledger === undefined) && (missing0 = "ledger"))) || ((data.diagnostics === undefined) && (missing0 = "diagnostics"))){
validate13.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0},message:"must have required property '"+missing0+"'"}];
return false;
}
else {
if(data.version !== undefined){
let data0 = data.version;
const _errs1 = errors;
if(!((typeof data0 == "number") && (isFinite(data0)))){
validate13.errors = [{instancePath:instancePath+"/version",schemaPath:"#/properties/version/type",keyword:"type",params:{type: "number"},message:"must be number"}];
return false;
}
if(1 !== data0){
validate13.errors = [{instancePath:instancePath+"/version",schemaPath:"#/properties/version/const",keyword:"const",params:{allowedValue: 1},message:"must be equal to constant"}];
return false;
}
var valid0 = _errs1 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.node !== undefined){
const _errs3 = errors;
if(typeof data.node !== "string"){
validate13.errors = [{instancePath:instancePath+"/node",schemaPath:"#/properties/node/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid0 = _errs3 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.role !== undefined){
const _errs5 = errors;
if(typeof data.role !== "string"){
validate13.errors = [{instancePath:instancePath+"/role",schemaPath:"#/properties/role/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid0 = _errs5 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.basis !== undefined){
let data3 = data.basis;
const _errs7 = errors;
const _errs8 = errors;
if(errors === _errs8){
if(data3 && typeof data3 == "object" && !Array.isArray(data3)){
let missing1;
if((((data3.config === undefined) && (missing1 = "config")) || ((data3.ledger === undefined) && (missing1 = "ledger"))) || ((data3.digests === undefined) && (missing1 = "digests"))){
validate13.errors = [{instancePath:instancePath+"/basis",schemaPath:"#/definitions/Basis/required",keyword:"required",params:{missingProperty: missing1},message:"must have required property '"+missing1+"'"}];
return false;
}
else {
if(data3.config !== undefined){
const _errs10 = errors;
if(typeof data3.config !== "string"){
validate13.errors = [{instancePath:instancePath+"/basis/config",schemaPath:"#/definitions/Basis/properties/config/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid2 = _errs10 === errors;
}
else {
var valid2 = true;
}
if(valid2){
if(data3.ledger !== undefined){
const _errs12 = errors;
if(typeof data3.ledger !== "string"){
validate13.errors = [{instancePath:instancePath+"/basis/ledger",schemaPath:"#/definitions/Basis/properties/ledger/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid2 = _errs12 === errors;
}
else {
var valid2 = true;
}
if(valid2){
if(data3.digests !== undefined){
let data6 = data3.digests;
const _errs14 = errors;
if(errors === _errs14){
if(data6 && typeof data6 == "object" && !Array.isArray(data6)){
for(const key0 in data6){
const _errs17 = errors;
if(typeof data6[key0] !== "string"){
validate13.errors = [{instancePath:instancePath+"/basis/digests/" + key0.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/definitions/Basis/properties/digests/additionalProperties/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid3 = _errs17 === errors;
if(!valid3){
break;
}
}
}
else {
validate13.errors = [{instancePath:instancePath+"/basis/digests",schemaPath:"#/definitions/Basis/properties/digests/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
var valid2 = _errs14 === errors;
}
else {
var valid2 = true;
}
}
}
}
}
else {
validate13.errors = [{instancePath:instancePath+"/basis",schemaPath:"#/definitions/Basis/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
var valid0 = _errs7 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.steps !== undefined){
let data8 = data.steps;
const _errs19 = errors;
if(errors === _errs19){
if(Array.isArray(data8)){
var valid4 = true;
const len0 = data8.length;
for(let i0=0; i0<len0; i0++){
const _errs21 = errors;
if(!(validate14(data8[i0], {instancePath:instancePath+"/steps/" + i0,parentData:data8,parentDataProperty:i0,rootData}))){
vErrors = vErrors === null ? validate14.errors : vErrors.concat(validate14.errors);
errors = vErrors.length;
}
var valid4 = _errs21 === errors;
if(!valid4){
break;
}
}
}
else {
validate13.errors = [{instancePath:instancePath+"/steps",schemaPath:"#/properties/steps/type",keyword:"type",params:{type: "array"},message:"must be array"}];
return false;
}
}
var valid0 = _errs19 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.rollback !== undefined){
let data10 = data.rollback;
const _errs22 = errors;
if(errors === _errs22){
if(Array.isArray(data10)){
var valid5 = true;
const len1 = data10.length;
for(let i1=0; i1<len1; i1++){
let data11 = data10[i1];
const _errs24 = errors;
if(!((typeof data11 == "number") && (isFinite(data11)))){
validate13.errors = [{instancePath:instancePath+"/rollback/" + i1,schemaPath:"#/properties/rollback/items/type",keyword:"type",params:{type: "number"},message:"must be number"}];
return false;
}
var valid5 = _errs24 === errors;
if(!valid5){
break;
}
}
}
else {
validate13.errors = [{instancePath:instancePath+"/rollback",schemaPath:"#/properties/rollback/type",keyword:"type",params:{type: "array"},message:"must be array"}];
return false;
}
}
var valid0 = _errs22 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.desired !== undefined){
let data12 = data.desired;
const _errs26 = errors;
if(errors === _errs26){
if(Array.isArray(data12)){
var valid6 = true;
const len2 = data12.length;
for(let i2=0; i2<len2; i2++){
const _errs28 = errors;
if(!(validate16(data12[i2], {instancePath:instancePath+"/desired/" + i2,parentData:data12,parentDataProperty:i2,rootData}))){
vErrors = vErrors === null ? validate16.errors : vErrors.concat(validate16.errors);
errors = vErrors.length;
}
var valid6 = _errs28 === errors;
if(!valid6){
break;
}
}
}
else {
validate13.errors = [{instancePath:instancePath+"/desired",schemaPath:"#/properties/desired/type",keyword:"type",params:{type: "array"},message:"must be array"}];
return false;
}
}
var valid0 = _errs26 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.leftOut !== undefined){
let data14 = data.leftOut;
const _errs29 = errors;
if(errors === _errs29){
if(Array.isArray(data14)){
var valid7 = true;
const len3 = data14.length;
for(let i3=0; i3<len3; i3++){
let data15 = data14[i3];
const _errs31 = errors;
const _errs32 = errors;
if(errors === _errs32){
if(data15 && typeof data15 == "object" && !Array.isArray(data15)){
let missing2;
if((((data15.id === undefined) && (missing2 = "id")) || ((data15.kind === undefined) && (missing2 = "kind"))) || ((data15.missing === undefined) && (missing2 = "missing"))){
validate13.errors = [{instancePath:instancePath+"/leftOut/" + i3,schemaPath:"#/definitions/LeftOut/required",keyword:"required",params:{missingProperty: missing2},message:"must have required property '"+missing2+"'"}];
return false;
}
else {
if(data15.kind !== undefined){
const _errs34 = errors;
if(typeof data15.kind !== "string"){
validate13.errors = [{instancePath:instancePath+"/leftOut/" + i3+"/kind",schemaPath:"#/definitions/LeftOut/properties/kind/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid9 = _errs34 === errors;
}
else {
var valid9 = true;
}
if(valid9){
if(data15.id !== undefined){
const _errs36 = errors;
if(typeof data15.id !== "string"){
validate13.errors = [{instancePath:instancePath+"/leftOut/" + i3+"/id",schemaPath:"#/definitions/LeftOut/properties/id/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid9 = _errs36 === errors;
}
else {
var valid9 = true;
}
if(valid9){
if(data15.missing !== undefined){
const _errs38 = errors;
if(typeof data15.missing !== "string"){
validate13.errors = [{instancePath:instancePath+"/leftOut/" + i3+"/missing",schemaPath:"#/definitions/LeftOut/properties/missing/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid9 = _errs38 === errors;
}
else {
var valid9 = true;
}
}
}
}
}
else {
validate13.errors = [{instancePath:instancePath+"/leftOut/" + i3,schemaPath:"#/definitions/LeftOut/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
var valid7 = _errs31 === errors;
if(!valid7){
break;
}
}
}
else {
validate13.errors = [{instancePath:instancePath+"/leftOut",schemaPath:"#/properties/leftOut/type",keyword:"type",params:{type: "array"},message:"must be array"}];
return false;
}
}
var valid0 = _errs29 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.ledger !== undefined){
let data19 = data.ledger;
const _errs40 = errors;
if(errors === _errs40){
if(Array.isArray(data19)){
var valid10 = true;
const len4 = data19.length;
for(let i4=0; i4<len4; i4++){
let data20 = data19[i4];
const _errs42 = errors;
const _errs43 = errors;
if(errors === _errs43){
if(data20 && typeof data20 == "object" && !Array.isArray(data20)){
let missing3;
if(((((data20.id === undefined) && (missing3 = "id")) || ((data20.kind === undefined) && (missing3 = "kind"))) || ((data20.made === undefined) && (missing3 = "made"))) || ((data20.spec === undefined) && (missing3 = "spec"))){
validate13.errors = [{instancePath:instancePath+"/ledger/" + i4,schemaPath:"#/definitions/LedgerEntry/required",keyword:"required",params:{missingProperty: missing3},message:"must have required property '"+missing3+"'"}];
return false;
}
else {
if(data20.kind !== undefined){
const _errs45 = errors;
if(typeof data20.kind !== "string"){
validate13.errors = [{instancePath:instancePath+"/ledger/" + i4+"/kind",schemaPath:"#/definitions/LedgerEntry/properties/kind/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid12 = _errs45 === errors;
}
else {
var valid12 = true;
}
if(valid12){
if(data20.id !== undefined){
const _errs47 = errors;
if(typeof data20.id !== "string"){
validate13.errors = [{instancePath:instancePath+"/ledger/" + i4+"/id",schemaPath:"#/definitions/LedgerEntry/properties/id/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid12 = _errs47 === errors;
}
else {
var valid12 = true;
}
if(valid12){
if(data20.spec !== undefined){
let data23 = data20.spec;
const _errs49 = errors;
if(!(data23 && typeof data23 == "object" && !Array.isArray(data23))){
validate13.errors = [{instancePath:instancePath+"/ledger/" + i4+"/spec",schemaPath:"#/definitions/LedgerEntry/properties/spec/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
var valid12 = _errs49 === errors;
}
else {
var valid12 = true;
}
if(valid12){
if(data20.secret !== undefined){
let data24 = data20.secret;
const _errs51 = errors;
if(errors === _errs51){
if(Array.isArray(data24)){
var valid13 = true;
const len5 = data24.length;
for(let i5=0; i5<len5; i5++){
const _errs53 = errors;
if(typeof data24[i5] !== "string"){
validate13.errors = [{instancePath:instancePath+"/ledger/" + i4+"/secret/" + i5,schemaPath:"#/definitions/LedgerEntry/properties/secret/items/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid13 = _errs53 === errors;
if(!valid13){
break;
}
}
}
else {
validate13.errors = [{instancePath:instancePath+"/ledger/" + i4+"/secret",schemaPath:"#/definitions/LedgerEntry/properties/secret/type",keyword:"type",params:{type: "array"},message:"must be array"}];
return false;
}
}
var valid12 = _errs51 === errors;
}
else {
var valid12 = true;
}
if(valid12){
if(data20.made !== undefined){
const _errs55 = errors;
if(typeof data20.made !== "boolean"){
validate13.errors = [{instancePath:instancePath+"/ledger/" + i4+"/made",schemaPath:"#/definitions/LedgerEntry/properties/made/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"}];
return false;
}
var valid12 = _errs55 === errors;
}
else {
var valid12 = true;
}
if(valid12){
if(data20.original !== undefined){
let data27 = data20.original;
const _errs57 = errors;
if(!(data27 && typeof data27 == "object" && !Array.isArray(data27))){
validate13.errors = [{instancePath:instancePath+"/ledger/" + i4+"/original",schemaPath:"#/definitions/LedgerEntry/properties/original/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
var valid12 = _errs57 === errors;
}
else {
var valid12 = true;
}
}
}
}
}
}
}
}
else {
validate13.errors = [{instancePath:instancePath+"/ledger/" + i4,schemaPath:"#/definitions/LedgerEntry/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
var valid10 = _errs42 === errors;
if(!valid10){
break;
}
}
}
else {
validate13.errors = [{instancePath:instancePath+"/ledger",schemaPath:"#/properties/ledger/type",keyword:"type",params:{type: "array"},message:"must be array"}];
return false;
}
}
var valid0 = _errs40 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.protections !== undefined){
let data28 = data.protections;
const _errs59 = errors;
if(errors === _errs59){
if(Array.isArray(data28)){
var valid14 = true;
const len6 = data28.length;
for(let i6=0; i6<len6; i6++){
const _errs61 = errors;
if(typeof data28[i6] !== "string"){
validate13.errors = [{instancePath:instancePath+"/protections/" + i6,schemaPath:"#/properties/protections/items/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid14 = _errs61 === errors;
if(!valid14){
break;
}
}
}
else {
validate13.errors = [{instancePath:instancePath+"/protections",schemaPath:"#/properties/protections/type",keyword:"type",params:{type: "array"},message:"must be array"}];
return false;
}
}
var valid0 = _errs59 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.removals !== undefined){
const _errs63 = errors;
if(!(validate18(data.removals, {instancePath:instancePath+"/removals",parentData:data,parentDataProperty:"removals",rootData}))){
vErrors = vErrors === null ? validate18.errors : vErrors.concat(validate18.errors);
errors = vErrors.length;
}
var valid0 = _errs63 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.guards !== undefined){
let data31 = data.guards;
const _errs64 = errors;
if(errors === _errs64){
if(Array.isArray(data31)){
var valid15 = true;
const len7 = data31.length;
for(let i7=0; i7<len7; i7++){
let data32 = data31[i7];
const _errs66 = errors;
const _errs67 = errors;
if(errors === _errs67){
if(data32 && typeof data32 == "object" && !Array.isArray(data32)){
let missing4;
if((((data32.id === undefined) && (missing4 = "id")) || ((data32.kind === undefined) && (missing4 = "kind"))) || ((data32.what === undefined) && (missing4 = "what"))){
validate13.errors = [{instancePath:instancePath+"/guards/" + i7,schemaPath:"#/definitions/Guard/required",keyword:"required",params:{missingProperty: missing4},message:"must have required property '"+missing4+"'"}];
return false;
}
else {
if(data32.kind !== undefined){
const _errs69 = errors;
if(typeof data32.kind !== "string"){
validate13.errors = [{instancePath:instancePath+"/guards/" + i7+"/kind",schemaPath:"#/definitions/Guard/properties/kind/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid17 = _errs69 === errors;
}
else {
var valid17 = true;
}
if(valid17){
if(data32.id !== undefined){
const _errs71 = errors;
if(typeof data32.id !== "string"){
validate13.errors = [{instancePath:instancePath+"/guards/" + i7+"/id",schemaPath:"#/definitions/Guard/properties/id/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid17 = _errs71 === errors;
}
else {
var valid17 = true;
}
if(valid17){
if(data32.what !== undefined){
const _errs73 = errors;
if(typeof data32.what !== "string"){
validate13.errors = [{instancePath:instancePath+"/guards/" + i7+"/what",schemaPath:"#/definitions/Guard/properties/what/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid17 = _errs73 === errors;
}
else {
var valid17 = true;
}
if(valid17){
if(data32.packets !== undefined){
let data36 = data32.packets;
const _errs75 = errors;
if(!((typeof data36 == "number") && (isFinite(data36)))){
validate13.errors = [{instancePath:instancePath+"/guards/" + i7+"/packets",schemaPath:"#/definitions/Guard/properties/packets/type",keyword:"type",params:{type: "number"},message:"must be number"}];
return false;
}
var valid17 = _errs75 === errors;
}
else {
var valid17 = true;
}
}
}
}
}
}
else {
validate13.errors = [{instancePath:instancePath+"/guards/" + i7,schemaPath:"#/definitions/Guard/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
var valid15 = _errs66 === errors;
if(!valid15){
break;
}
}
}
else {
validate13.errors = [{instancePath:instancePath+"/guards",schemaPath:"#/properties/guards/type",keyword:"type",params:{type: "array"},message:"must be array"}];
return false;
}
}
var valid0 = _errs64 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.cards !== undefined){
let data37 = data.cards;
const _errs77 = errors;
if(errors === _errs77){
if(Array.isArray(data37)){
var valid18 = true;
const len8 = data37.length;
for(let i8=0; i8<len8; i8++){
let data38 = data37[i8];
const _errs79 = errors;
const _errs80 = errors;
if(errors === _errs80){
if(data38 && typeof data38 == "object" && !Array.isArray(data38)){
let missing5;
if((data38.name === undefined) && (missing5 = "name")){
validate13.errors = [{instancePath:instancePath+"/cards/" + i8,schemaPath:"#/definitions/Card/required",keyword:"required",params:{missingProperty: missing5},message:"must have required property '"+missing5+"'"}];
return false;
}
else {
if(data38.name !== undefined){
const _errs82 = errors;
if(typeof data38.name !== "string"){
validate13.errors = [{instancePath:instancePath+"/cards/" + i8+"/name",schemaPath:"#/definitions/Card/properties/name/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid20 = _errs82 === errors;
}
else {
var valid20 = true;
}
if(valid20){
if(data38.hardwareAddr !== undefined){
const _errs84 = errors;
if(typeof data38.hardwareAddr !== "string"){
validate13.errors = [{instancePath:instancePath+"/cards/" + i8+"/hardwareAddr",schemaPath:"#/definitions/Card/properties/hardwareAddr/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid20 = _errs84 === errors;
}
else {
var valid20 = true;
}
if(valid20){
if(data38.busPath !== undefined){
const _errs86 = errors;
if(typeof data38.busPath !== "string"){
validate13.errors = [{instancePath:instancePath+"/cards/" + i8+"/busPath",schemaPath:"#/definitions/Card/properties/busPath/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid20 = _errs86 === errors;
}
else {
var valid20 = true;
}
}
}
}
}
else {
validate13.errors = [{instancePath:instancePath+"/cards/" + i8,schemaPath:"#/definitions/Card/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
var valid18 = _errs79 === errors;
if(!valid18){
break;
}
}
}
else {
validate13.errors = [{instancePath:instancePath+"/cards",schemaPath:"#/properties/cards/type",keyword:"type",params:{type: "array"},message:"must be array"}];
return false;
}
}
var valid0 = _errs77 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.secrets !== undefined){
let data42 = data.secrets;
const _errs88 = errors;
if(errors === _errs88){
if(Array.isArray(data42)){
var valid21 = true;
const len9 = data42.length;
for(let i9=0; i9<len9; i9++){
const _errs90 = errors;
if(!(validate20(data42[i9], {instancePath:instancePath+"/secrets/" + i9,parentData:data42,parentDataProperty:i9,rootData}))){
vErrors = vErrors === null ? validate20.errors : vErrors.concat(validate20.errors);
errors = vErrors.length;
}
var valid21 = _errs90 === errors;
if(!valid21){
break;
}
}
}
else {
validate13.errors = [{instancePath:instancePath+"/secrets",schemaPath:"#/properties/secrets/type",keyword:"type",params:{type: "array"},message:"must be array"}];
return false;
}
}
var valid0 = _errs88 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.diagnostics !== undefined){
let data44 = data.diagnostics;
const _errs91 = errors;
if(errors === _errs91){
if(Array.isArray(data44)){
var valid22 = true;
const len10 = data44.length;
for(let i10=0; i10<len10; i10++){
const _errs93 = errors;
if(!(validate22(data44[i10], {instancePath:instancePath+"/diagnostics/" + i10,parentData:data44,parentDataProperty:i10,rootData}))){
vErrors = vErrors === null ? validate22.errors : vErrors.concat(validate22.errors);
errors = vErrors.length;
}
var valid22 = _errs93 === errors;
if(!valid22){
break;
}
}
}
else {
validate13.errors = [{instancePath:instancePath+"/diagnostics",schemaPath:"#/properties/diagnostics/type",keyword:"type",params:{type: "array"},message:"must be array"}];
return false;
}
}
var valid0 = _errs91 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.review !== undefined){
const _errs94 = errors;
if(!(validate26(data.review, {instancePath:instancePath+"/review",parentData:data,parentDataProperty:"review",rootData}))){
vErrors = vErrors === null ? validate26.errors : vErrors.concat(validate26.errors);
errors = vErrors.length;
}
var valid0 = _errs94 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.rehearsal !== undefined){
const _errs95 = errors;
if(!(validate34(data.rehearsal, {instancePath:instancePath+"/rehearsal",parentData:data,parentDataProperty:"rehearsal",rootData}))){
vErrors = vErrors === null ? validate34.errors : vErrors.concat(validate34.errors);
errors = vErrors.length;
}
var valid0 = _errs95 === errors;
}
else {
var valid0 = true;
}
}
}
}
}
}
}
}
}
}
}
}
}
}
}
}
}
}
}
else {
validate13.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
validate13.errors = vErrors;
return errors === 0;
}


function validate12(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if((((data.node === undefined) && (missing0 = "node")) || ((data.hash === undefined) && (missing0 = "hash"))) || ((data.plan === undefined) && (missing0 = "plan"))){
validate12.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0},message:"must have required property '"+missing0+"'"}];
return false;
}
else {
if(data.node !== undefined){
const _errs1 = errors;
if(typeof data.node !== "string"){
validate12.errors = [{instancePath:instancePath+"/node",schemaPath:"#/properties/node/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid0 = _errs1 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.hash !== undefined){
const _errs3 = errors;
if(typeof data.hash !== "string"){
validate12.errors = [{instancePath:instancePath+"/hash",schemaPath:"#/properties/hash/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid0 = _errs3 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.plan !== undefined){
const _errs5 = errors;
if(!(validate13(data.plan, {instancePath:instancePath+"/plan",parentData:data,parentDataProperty:"plan",rootData}))){
vErrors = vErrors === null ? validate13.errors : vErrors.concat(validate13.errors);
errors = vErrors.length;
}
var valid0 = _errs5 === errors;
}
else {
var valid0 = true;
}
}
}
}
}
else {
validate12.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
validate12.errors = vErrors;
return errors === 0;
}

const schema45 = {"type":"object","properties":{"created":{"type":"string","description":"ISO 8601."},"author":{"type":"string"},"cluster":{"type":"string","description":"The folder that the plans were made from, for people."},"clusterName":{"type":"string","description":"The name of the cluster."},"netloom":{"type":"string","description":"The version of netloom that made them."},"commit":{"type":"string","description":"The commit that was checked out there."},"moveUnmanaged":{"type":"boolean","description":"What nobody manages on a link that becomes a port is taken along."},"allowRemovals":{"type":"number","description":"How many removals whoever made it agreed to."},"snapshot":{"type":"string","description":"Made from what was recorded then (ISO 8601), and so not to be applied."},"takes":{"type":"object","additionalProperties":{"type":"number"},"description":"Node to about how many seconds its change takes, by how long its last ones took."},"waves":{"type":"array","items":{"$ref":"#/definitions/Wave"},"description":"Which nodes would be changed after which when it was made."},"soakSeconds":{"type":"number"},"onFailure":{"type":"string","enum":["takeBackWave","takeBackRun"],"description":"What of it would be taken back where it fails; absent: nothing."}},"required":["created","author","cluster","netloom"],"description":"What stands around the plans: who made them, when and from what. It is in no hash."};
const schema46 = {"type":"object","properties":{"name":{"type":"string","description":"For people: `canary`, the name it has in the strategy, or the number of it."},"together":{"type":"boolean","const":true,"description":"They change together or not at all. Absent: each by itself."},"nodes":{"type":"array","items":{"type":"object","properties":{"node":{"type":"string"},"because":{"type":"string"}},"required":["node","because"]}}},"required":["name","nodes"],"description":"Nodes that are changed before any node of a later wave is."};

function validate39(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if(((((data.created === undefined) && (missing0 = "created")) || ((data.author === undefined) && (missing0 = "author"))) || ((data.cluster === undefined) && (missing0 = "cluster"))) || ((data.netloom === undefined) && (missing0 = "netloom"))){
validate39.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0},message:"must have required property '"+missing0+"'"}];
return false;
}
else {
if(data.created !== undefined){
const _errs1 = errors;
if(typeof data.created !== "string"){
validate39.errors = [{instancePath:instancePath+"/created",schemaPath:"#/properties/created/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid0 = _errs1 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.author !== undefined){
const _errs3 = errors;
if(typeof data.author !== "string"){
validate39.errors = [{instancePath:instancePath+"/author",schemaPath:"#/properties/author/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid0 = _errs3 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.cluster !== undefined){
const _errs5 = errors;
if(typeof data.cluster !== "string"){
validate39.errors = [{instancePath:instancePath+"/cluster",schemaPath:"#/properties/cluster/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid0 = _errs5 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.clusterName !== undefined){
const _errs7 = errors;
if(typeof data.clusterName !== "string"){
validate39.errors = [{instancePath:instancePath+"/clusterName",schemaPath:"#/properties/clusterName/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid0 = _errs7 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.netloom !== undefined){
const _errs9 = errors;
if(typeof data.netloom !== "string"){
validate39.errors = [{instancePath:instancePath+"/netloom",schemaPath:"#/properties/netloom/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid0 = _errs9 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.commit !== undefined){
const _errs11 = errors;
if(typeof data.commit !== "string"){
validate39.errors = [{instancePath:instancePath+"/commit",schemaPath:"#/properties/commit/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid0 = _errs11 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.moveUnmanaged !== undefined){
const _errs13 = errors;
if(typeof data.moveUnmanaged !== "boolean"){
validate39.errors = [{instancePath:instancePath+"/moveUnmanaged",schemaPath:"#/properties/moveUnmanaged/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"}];
return false;
}
var valid0 = _errs13 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.allowRemovals !== undefined){
let data7 = data.allowRemovals;
const _errs15 = errors;
if(!((typeof data7 == "number") && (isFinite(data7)))){
validate39.errors = [{instancePath:instancePath+"/allowRemovals",schemaPath:"#/properties/allowRemovals/type",keyword:"type",params:{type: "number"},message:"must be number"}];
return false;
}
var valid0 = _errs15 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.snapshot !== undefined){
const _errs17 = errors;
if(typeof data.snapshot !== "string"){
validate39.errors = [{instancePath:instancePath+"/snapshot",schemaPath:"#/properties/snapshot/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid0 = _errs17 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.takes !== undefined){
let data9 = data.takes;
const _errs19 = errors;
if(errors === _errs19){
if(data9 && typeof data9 == "object" && !Array.isArray(data9)){
for(const key0 in data9){
let data10 = data9[key0];
const _errs22 = errors;
if(!((typeof data10 == "number") && (isFinite(data10)))){
validate39.errors = [{instancePath:instancePath+"/takes/" + key0.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/takes/additionalProperties/type",keyword:"type",params:{type: "number"},message:"must be number"}];
return false;
}
var valid1 = _errs22 === errors;
if(!valid1){
break;
}
}
}
else {
validate39.errors = [{instancePath:instancePath+"/takes",schemaPath:"#/properties/takes/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
var valid0 = _errs19 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.waves !== undefined){
let data11 = data.waves;
const _errs24 = errors;
if(errors === _errs24){
if(Array.isArray(data11)){
var valid2 = true;
const len0 = data11.length;
for(let i0=0; i0<len0; i0++){
let data12 = data11[i0];
const _errs26 = errors;
const _errs27 = errors;
if(errors === _errs27){
if(data12 && typeof data12 == "object" && !Array.isArray(data12)){
let missing1;
if(((data12.name === undefined) && (missing1 = "name")) || ((data12.nodes === undefined) && (missing1 = "nodes"))){
validate39.errors = [{instancePath:instancePath+"/waves/" + i0,schemaPath:"#/definitions/Wave/required",keyword:"required",params:{missingProperty: missing1},message:"must have required property '"+missing1+"'"}];
return false;
}
else {
if(data12.name !== undefined){
const _errs29 = errors;
if(typeof data12.name !== "string"){
validate39.errors = [{instancePath:instancePath+"/waves/" + i0+"/name",schemaPath:"#/definitions/Wave/properties/name/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid4 = _errs29 === errors;
}
else {
var valid4 = true;
}
if(valid4){
if(data12.together !== undefined){
let data14 = data12.together;
const _errs31 = errors;
if(typeof data14 !== "boolean"){
validate39.errors = [{instancePath:instancePath+"/waves/" + i0+"/together",schemaPath:"#/definitions/Wave/properties/together/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"}];
return false;
}
if(true !== data14){
validate39.errors = [{instancePath:instancePath+"/waves/" + i0+"/together",schemaPath:"#/definitions/Wave/properties/together/const",keyword:"const",params:{allowedValue: true},message:"must be equal to constant"}];
return false;
}
var valid4 = _errs31 === errors;
}
else {
var valid4 = true;
}
if(valid4){
if(data12.nodes !== undefined){
let data15 = data12.nodes;
const _errs33 = errors;
if(errors === _errs33){
if(Array.isArray(data15)){
var valid5 = true;
const len1 = data15.length;
for(let i1=0; i1<len1; i1++){
let data16 = data15[i1];
const _errs35 = errors;
if(errors === _errs35){
if(data16 && typeof data16 == "object" && !Array.isArray(data16)){
let missing2;
if(((data16.node === undefined) && (missing2 = "node")) || ((data16.because === undefined) && (missing2 = "because"))){
validate39.errors = [{instancePath:instancePath+"/waves/" + i0+"/nodes/" + i1,schemaPath:"#/definitions/Wave/properties/nodes/items/required",keyword:"required",params:{missingProperty: missing2},message:"must have required property '"+missing2+"'"}];
return false;
}
else {
if(data16.node !== undefined){
const _errs37 = errors;
if(typeof data16.node !== "string"){
validate39.errors = [{instancePath:instancePath+"/waves/" + i0+"/nodes/" + i1+"/node",schemaPath:"#/definitions/Wave/properties/nodes/items/properties/node/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid6 = _errs37 === errors;
}
else {
var valid6 = true;
}
if(valid6){
if(data16.because !== undefined){
const _errs39 = errors;
if(typeof data16.because !== "string"){
validate39.errors = [{instancePath:instancePath+"/waves/" + i0+"/nodes/" + i1+"/because",schemaPath:"#/definitions/Wave/properties/nodes/items/properties/because/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid6 = _errs39 === errors;
}
else {
var valid6 = true;
}
}
}
}
else {
validate39.errors = [{instancePath:instancePath+"/waves/" + i0+"/nodes/" + i1,schemaPath:"#/definitions/Wave/properties/nodes/items/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
var valid5 = _errs35 === errors;
if(!valid5){
break;
}
}
}
else {
validate39.errors = [{instancePath:instancePath+"/waves/" + i0+"/nodes",schemaPath:"#/definitions/Wave/properties/nodes/type",keyword:"type",params:{type: "array"},message:"must be array"}];
return false;
}
}
var valid4 = _errs33 === errors;
}
else {
var valid4 = true;
}
}
}
}
}
else {
validate39.errors = [{instancePath:instancePath+"/waves/" + i0,schemaPath:"#/definitions/Wave/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
var valid2 = _errs26 === errors;
if(!valid2){
break;
}
}
}
else {
validate39.errors = [{instancePath:instancePath+"/waves",schemaPath:"#/properties/waves/type",keyword:"type",params:{type: "array"},message:"must be array"}];
return false;
}
}
var valid0 = _errs24 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.soakSeconds !== undefined){
let data19 = data.soakSeconds;
const _errs41 = errors;
if(!((typeof data19 == "number") && (isFinite(data19)))){
validate39.errors = [{instancePath:instancePath+"/soakSeconds",schemaPath:"#/properties/soakSeconds/type",keyword:"type",params:{type: "number"},message:"must be number"}];
return false;
}
var valid0 = _errs41 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.onFailure !== undefined){
let data20 = data.onFailure;
const _errs43 = errors;
if(typeof data20 !== "string"){
validate39.errors = [{instancePath:instancePath+"/onFailure",schemaPath:"#/properties/onFailure/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
if(!((data20 === "takeBackWave") || (data20 === "takeBackRun"))){
validate39.errors = [{instancePath:instancePath+"/onFailure",schemaPath:"#/properties/onFailure/enum",keyword:"enum",params:{allowedValues: schema45.properties.onFailure.enum},message:"must be equal to one of the allowed values"}];
return false;
}
var valid0 = _errs43 === errors;
}
else {
var valid0 = true;
}
}
}
}
}
}
}
}
}
}
}
}
}
}
}
else {
validate39.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
validate39.errors = vErrors;
return errors === 0;
}


function validate11(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if(((((((data.format === undefined) && (missing0 = "format")) || ((data.version === undefined) && (missing0 = "version"))) || ((data.hash === undefined) && (missing0 = "hash"))) || ((data.nodes === undefined) && (missing0 = "nodes"))) || ((data.envelope === undefined) && (missing0 = "envelope"))) || ((data.digest === undefined) && (missing0 = "digest"))){
validate11.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0},message:"must have required property '"+missing0+"'"}];
return false;
}
else {
if(data.format !== undefined){
let data0 = data.format;
const _errs1 = errors;
if(typeof data0 !== "string"){
validate11.errors = [{instancePath:instancePath+"/format",schemaPath:"#/properties/format/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
if("netloom.plan" !== data0){
validate11.errors = [{instancePath:instancePath+"/format",schemaPath:"#/properties/format/const",keyword:"const",params:{allowedValue: "netloom.plan"},message:"must be equal to constant"}];
return false;
}
var valid0 = _errs1 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.version !== undefined){
let data1 = data.version;
const _errs3 = errors;
if(!((typeof data1 == "number") && (isFinite(data1)))){
validate11.errors = [{instancePath:instancePath+"/version",schemaPath:"#/properties/version/type",keyword:"type",params:{type: "number"},message:"must be number"}];
return false;
}
if(4 !== data1){
validate11.errors = [{instancePath:instancePath+"/version",schemaPath:"#/properties/version/const",keyword:"const",params:{allowedValue: 4},message:"must be equal to constant"}];
return false;
}
var valid0 = _errs3 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.hash !== undefined){
const _errs5 = errors;
if(typeof data.hash !== "string"){
validate11.errors = [{instancePath:instancePath+"/hash",schemaPath:"#/properties/hash/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid0 = _errs5 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.nodes !== undefined){
let data3 = data.nodes;
const _errs7 = errors;
if(errors === _errs7){
if(Array.isArray(data3)){
var valid1 = true;
const len0 = data3.length;
for(let i0=0; i0<len0; i0++){
const _errs9 = errors;
if(!(validate12(data3[i0], {instancePath:instancePath+"/nodes/" + i0,parentData:data3,parentDataProperty:i0,rootData}))){
vErrors = vErrors === null ? validate12.errors : vErrors.concat(validate12.errors);
errors = vErrors.length;
}
var valid1 = _errs9 === errors;
if(!valid1){
break;
}
}
}
else {
validate11.errors = [{instancePath:instancePath+"/nodes",schemaPath:"#/properties/nodes/type",keyword:"type",params:{type: "array"},message:"must be array"}];
return false;
}
}
var valid0 = _errs7 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.envelope !== undefined){
const _errs10 = errors;
if(!(validate39(data.envelope, {instancePath:instancePath+"/envelope",parentData:data,parentDataProperty:"envelope",rootData}))){
vErrors = vErrors === null ? validate39.errors : vErrors.concat(validate39.errors);
errors = vErrors.length;
}
var valid0 = _errs10 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.digest !== undefined){
const _errs11 = errors;
if(typeof data.digest !== "string"){
validate11.errors = [{instancePath:instancePath+"/digest",schemaPath:"#/properties/digest/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid0 = _errs11 === errors;
}
else {
var valid0 = true;
}
}
}
}
}
}
}
}
else {
validate11.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
validate11.errors = vErrors;
return errors === 0;
}


function validate10(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(!(validate11(data, {instancePath,parentData,parentDataProperty,rootData}))){
vErrors = vErrors === null ? validate11.errors : vErrors.concat(validate11.errors);
errors = vErrors.length;
}
validate10.errors = vErrors;
return errors === 0;
}

export const validateSavedSnapshot = validate42;
const schema47 = {"$schema":"http://json-schema.org/draft-07/schema#","$ref":"#/definitions/SavedSnapshot","definitions":{"SavedSnapshot":{"type":"object","properties":{"format":{"type":"string","const":"netloom.snapshot"},"version":{"type":"number","const":1,"description":"It grows when a field changes its meaning or goes."},"taken":{"type":"string","description":"ISO 8601."},"netloom":{"type":"string","description":"The version of netloom that looked."},"snapshot":{"$ref":"#/definitions/Snapshot"},"secrets":{"type":"array","items":{"type":"object","properties":{"name":{"type":"string"},"encrypted":{"type":"string","description":"SHA-256 of its encrypted text; absent for one that is not encrypted where it is kept."}}},"description":"What the marks in it stand for; absent where it has none."},"seals":{"type":"array","items":{"$ref":"#/definitions/RecordedSeal"},"description":"Of encrypted secrets of its config; absent where it has none."}},"required":["format","version","taken","netloom","snapshot"],"description":"What plans are made from, as one node had it at one time. It holds no secret."},"Snapshot":{"type":"object","properties":{"node":{"type":"string"},"kinds":{"type":"object","additionalProperties":{"$ref":"#/definitions/Observation"}},"ledger":{"$ref":"#/definitions/Ledger"},"recorded":{"type":"boolean","const":true,"description":"Netloom has changed it, or tried to, and keeps records of that there."},"flow":{"$ref":"#/definitions/ManagementFlow"},"open":{"$ref":"#/definitions/OpenTransaction"},"took":{"type":"array","items":{"$ref":"#/definitions/Took"},"description":"How long its last changes took, oldest first; absent where none was confirmed. No plan depends on it."},"seals":{"$ref":"#/definitions/Seals","description":"Of the secrets that the node was asked for; absent where it was asked for none and holds none."},"checked":{"$ref":"#/definitions/Checked","description":"What is to be known of the node beside its things; absent where nobody looked."}},"required":["node","kinds","ledger"],"description":"Kind name to what was seen of it, in canonical form, from one round trip to the node."},"Observation":{"anyOf":[{"type":"object","properties":{"status":{"type":"string","const":"seen"},"resources":{"type":"array","items":{"$ref":"#/definitions/Resource"}}},"required":["status","resources"]},{"type":"object","properties":{"status":{"type":"string","const":"unreadable"},"problem":{"$ref":"#/definitions/Diagnostic"}},"required":["status","problem"]}],"description":"One kind as seen on a node; unreadable when its probes could not run (no `nft`, say)."},"Resource":{"type":"object","properties":{"kind":{"type":"string"},"id":{"type":"string"},"spec":{"type":"object"},"secret":{"type":"array","items":{"type":"string"},"description":"The fields (dotted paths) that hold a secret; absent when none does."},"status":{"$ref":"#/definitions/Status","description":"For people, where it was asked for."}},"required":["id","kind","spec"],"description":"One thing with its name: desired (from `derive`) or seen (from `observe`)."},"Status":{"type":"object","additionalProperties":{},"description":"What `get` shows of a thing, in the words of the *Status resources."},"Diagnostic":{"type":"object","properties":{"severity":{"$ref":"#/definitions/Severity"},"code":{"type":"string","description":"`stage/word`, for instance `decode/unknown-key`. Stable: people filter on it."},"summary":{"type":"string","description":"One sentence of what is wrong."},"detail":{"type":"string"},"hint":{"type":"string","description":"One sentence of what to do."},"at":{"anyOf":[{"$ref":"#/definitions/FileRange"},{"$ref":"#/definitions/Ref"}]},"node":{"type":"string"}},"required":["severity","code","summary"],"description":"What is reported to a person. Collected in lists and returned, never thrown."},"Severity":{"type":"string","enum":["error","warning","info"]},"FileRange":{"type":"object","properties":{"file":{"type":"string"},"start":{"$ref":"#/definitions/Position"},"end":{"$ref":"#/definitions/Position"}},"required":["file","start","end"],"description":"A stretch of a text file. `file` is the path as the user would type it."},"Position":{"type":"object","properties":{"line":{"type":"number"},"column":{"type":"number"}},"required":["line","column"],"description":"A point in a text file; both numbers count from 1, columns in UTF-16 units."},"Ref":{"type":"object","properties":{"kind":{"type":"string"},"id":{"type":"string"}},"required":["kind","id"],"description":"The name of one thing on one node, in the kernel's own sense of \"same\"."},"Ledger":{"type":"object","properties":{"version":{"type":"number","const":1},"transaction":{"type":"string","description":"The transaction that wrote it."},"planHash":{"type":"string","description":"Of the plan that was confirmed."},"entries":{"type":"array","items":{"$ref":"#/definitions/LedgerEntry"}},"leftOut":{"type":"array","items":{"type":"string"},"description":"Parts (`Kind/id`) that the node did not have then: what needed them was left out."},"protections":{"type":"array","items":{"type":"string"},"description":"Things (`Kind/id`) that no plan may remove until one has lifted that. Absent where there are none."},"cards":{"type":"array","items":{"$ref":"#/definitions/Card"},"description":"Links that the config chose by their hardware, as they were called then."}},"required":["version","transaction","planHash","entries"],"description":"Kept on the node itself, replaced only by a confirmed transaction. Absent on a node netloom never changed."},"LedgerEntry":{"type":"object","properties":{"kind":{"type":"string"},"id":{"type":"string"},"spec":{"type":"object","description":"The fields that were last confirmed: what drift is measured against, and what a boot restores."},"secret":{"type":"array","items":{"type":"string"},"description":"The fields (dotted paths) of it that hold a secret, and are shown nowhere; absent when none does."},"made":{"type":"boolean","description":"We made it, so we may remove it. False: it was there before us and gets its original values back instead of being removed."},"original":{"type":"object","description":"For a thing we did not make: the managed fields as they were when we first took them over."}},"required":["id","kind","made","spec"],"description":"What we hold of one thing on a node."},"Card":{"type":"object","properties":{"name":{"type":"string","description":"What it was called when it was chosen."},"hardwareAddr":{"type":"string","description":"The hardware address that it was made with; where the place is what counts, it has none here."},"busPath":{"type":"string","description":"Its place on the bus."}},"required":["name"],"description":"By what a link that a config chooses by its hardware is found again, whatever it is called then."},"ManagementFlow":{"type":"object","properties":{"clientAddress":{"type":"string"},"clientPort":{"type":"number"},"nodeAddress":{"type":"string"},"nodePort":{"type":"number"}},"required":["clientAddress","clientPort","nodeAddress","nodePort"],"description":"The live SSH session by which a node was reached, as the node sees it."},"OpenTransaction":{"type":"object","properties":{"id":{"type":"string"},"state":{"$ref":"#/definitions/TransactionState"},"planHash":{"type":"string"},"holder":{"type":"string","description":"Who opened it, for people."},"ageSeconds":{"type":"number","description":"Seconds since it was opened, by the node's own monotonic clock."},"secondsLeft":{"type":"number","description":"Seconds until the node rolls back by itself; negative when that is overdue."}},"required":["id","state","planHash","holder","ageSeconds","secondsLeft"],"description":"A transaction that is neither confirmed nor rolled back."},"TransactionState":{"type":"string","enum":["staged","armed","applying","applied","confirmed","rolling-back","rolled-back","rollback-incomplete"]},"Took":{"type":"object","properties":{"seconds":{"type":"number"},"stepSeconds":{"type":"number","description":"Those of them in which its steps ran."},"steps":{"type":"number"}},"required":["seconds","stepSeconds","steps"],"description":"How long a change took on the node: from when it was written down there until it was confirmed."},"Seals":{"type":"object","properties":{"wanted":{"type":"array","items":{"type":"string"},"description":"The seals of those that it was asked for, in their order."},"passing":{"type":"boolean","description":"It has no key yet and sealed with one that is gone by now: no other look gives these seals again."}},"required":["wanted","passing"],"description":"What a node answered about secrets."},"Checked":{"type":"object","properties":{"seen":{"type":"object","additionalProperties":{"type":"object"}},"unread":{"type":"array","items":{"type":"string"},"description":"Why some could not see, each reason once."}},"required":["seen"],"description":"What the checks saw on a node, by their ids: those of which nothing is there are left out."},"RecordedSeal":{"type":"object","properties":{"encrypted":{"type":"string","description":"SHA-256 of the encrypted text of the secret."},"use":{"type":"string","description":"What the secret is for: `wg0 privateKey`."},"seal":{"type":"string"}},"required":["encrypted","use","seal"],"description":"The seal that a node gave a secret of its config, as it can be kept beside what was seen there."}}};
const schema48 = {"type":"object","properties":{"format":{"type":"string","const":"netloom.snapshot"},"version":{"type":"number","const":1,"description":"It grows when a field changes its meaning or goes."},"taken":{"type":"string","description":"ISO 8601."},"netloom":{"type":"string","description":"The version of netloom that looked."},"snapshot":{"$ref":"#/definitions/Snapshot"},"secrets":{"type":"array","items":{"type":"object","properties":{"name":{"type":"string"},"encrypted":{"type":"string","description":"SHA-256 of its encrypted text; absent for one that is not encrypted where it is kept."}}},"description":"What the marks in it stand for; absent where it has none."},"seals":{"type":"array","items":{"$ref":"#/definitions/RecordedSeal"},"description":"Of encrypted secrets of its config; absent where it has none."}},"required":["format","version","taken","netloom","snapshot"],"description":"What plans are made from, as one node had it at one time. It holds no secret."};
const schema68 = {"type":"object","properties":{"encrypted":{"type":"string","description":"SHA-256 of the encrypted text of the secret."},"use":{"type":"string","description":"What the secret is for: `wg0 privateKey`."},"seal":{"type":"string"}},"required":["encrypted","use","seal"],"description":"The seal that a node gave a secret of its config, as it can be kept beside what was seen there."};
const schema49 = {"type":"object","properties":{"node":{"type":"string"},"kinds":{"type":"object","additionalProperties":{"$ref":"#/definitions/Observation"}},"ledger":{"$ref":"#/definitions/Ledger"},"recorded":{"type":"boolean","const":true,"description":"Netloom has changed it, or tried to, and keeps records of that there."},"flow":{"$ref":"#/definitions/ManagementFlow"},"open":{"$ref":"#/definitions/OpenTransaction"},"took":{"type":"array","items":{"$ref":"#/definitions/Took"},"description":"How long its last changes took, oldest first; absent where none was confirmed. No plan depends on it."},"seals":{"$ref":"#/definitions/Seals","description":"Of the secrets that the node was asked for; absent where it was asked for none and holds none."},"checked":{"$ref":"#/definitions/Checked","description":"What is to be known of the node beside its things; absent where nobody looked."}},"required":["node","kinds","ledger"],"description":"Kind name to what was seen of it, in canonical form, from one round trip to the node."};
const schema62 = {"type":"object","properties":{"clientAddress":{"type":"string"},"clientPort":{"type":"number"},"nodeAddress":{"type":"string"},"nodePort":{"type":"number"}},"required":["clientAddress","clientPort","nodeAddress","nodePort"],"description":"The live SSH session by which a node was reached, as the node sees it."};
const schema65 = {"type":"object","properties":{"seconds":{"type":"number"},"stepSeconds":{"type":"number","description":"Those of them in which its steps ran."},"steps":{"type":"number"}},"required":["seconds","stepSeconds","steps"],"description":"How long a change took on the node: from when it was written down there until it was confirmed."};
const schema66 = {"type":"object","properties":{"wanted":{"type":"array","items":{"type":"string"},"description":"The seals of those that it was asked for, in their order."},"passing":{"type":"boolean","description":"It has no key yet and sealed with one that is gone by now: no other look gives these seals again."}},"required":["wanted","passing"],"description":"What a node answered about secrets."};
const schema67 = {"type":"object","properties":{"seen":{"type":"object","additionalProperties":{"type":"object"}},"unread":{"type":"array","items":{"type":"string"},"description":"Why some could not see, each reason once."}},"required":["seen"],"description":"What the checks saw on a node, by their ids: those of which nothing is there are left out."};
const schema50 = {"anyOf":[{"type":"object","properties":{"status":{"type":"string","const":"seen"},"resources":{"type":"array","items":{"$ref":"#/definitions/Resource"}}},"required":["status","resources"]},{"type":"object","properties":{"status":{"type":"string","const":"unreadable"},"problem":{"$ref":"#/definitions/Diagnostic"}},"required":["status","problem"]}],"description":"One kind as seen on a node; unreadable when its probes could not run (no `nft`, say)."};
const schema51 = {"type":"object","properties":{"kind":{"type":"string"},"id":{"type":"string"},"spec":{"type":"object"},"secret":{"type":"array","items":{"type":"string"},"description":"The fields (dotted paths) that hold a secret; absent when none does."},"status":{"$ref":"#/definitions/Status","description":"For people, where it was asked for."}},"required":["id","kind","spec"],"description":"One thing with its name: desired (from `derive`) or seen (from `observe`)."};

function validate46(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if((((data.id === undefined) && (missing0 = "id")) || ((data.kind === undefined) && (missing0 = "kind"))) || ((data.spec === undefined) && (missing0 = "spec"))){
validate46.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0},message:"must have required property '"+missing0+"'"}];
return false;
}
else {
if(data.kind !== undefined){
const _errs1 = errors;
if(typeof data.kind !== "string"){
validate46.errors = [{instancePath:instancePath+"/kind",schemaPath:"#/properties/kind/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid0 = _errs1 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.id !== undefined){
const _errs3 = errors;
if(typeof data.id !== "string"){
validate46.errors = [{instancePath:instancePath+"/id",schemaPath:"#/properties/id/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid0 = _errs3 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.spec !== undefined){
let data2 = data.spec;
const _errs5 = errors;
if(!(data2 && typeof data2 == "object" && !Array.isArray(data2))){
validate46.errors = [{instancePath:instancePath+"/spec",schemaPath:"#/properties/spec/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
var valid0 = _errs5 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.secret !== undefined){
let data3 = data.secret;
const _errs7 = errors;
if(errors === _errs7){
if(Array.isArray(data3)){
var valid1 = true;
const len0 = data3.length;
for(let i0=0; i0<len0; i0++){
const _errs9 = errors;
if(typeof data3[i0] !== "string"){
validate46.errors = [{instancePath:instancePath+"/secret/" + i0,schemaPath:"#/properties/secret/items/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid1 = _errs9 === errors;
if(!valid1){
break;
}
}
}
else {
validate46.errors = [{instancePath:instancePath+"/secret",schemaPath:"#/properties/secret/type",keyword:"type",params:{type: "array"},message:"must be array"}];
return false;
}
}
var valid0 = _errs7 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.status !== undefined){
let data5 = data.status;
const _errs11 = errors;
const _errs12 = errors;
if(errors === _errs12){
if(data5 && typeof data5 == "object" && !Array.isArray(data5)){
}
else {
validate46.errors = [{instancePath:instancePath+"/status",schemaPath:"#/definitions/Status/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
var valid0 = _errs11 === errors;
}
else {
var valid0 = true;
}
}
}
}
}
}
}
else {
validate46.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
validate46.errors = vErrors;
return errors === 0;
}

const schema53 = {"type":"object","properties":{"severity":{"$ref":"#/definitions/Severity"},"code":{"type":"string","description":"`stage/word`, for instance `decode/unknown-key`. Stable: people filter on it."},"summary":{"type":"string","description":"One sentence of what is wrong."},"detail":{"type":"string"},"hint":{"type":"string","description":"One sentence of what to do."},"at":{"anyOf":[{"$ref":"#/definitions/FileRange"},{"$ref":"#/definitions/Ref"}]},"node":{"type":"string"}},"required":["severity","code","summary"],"description":"What is reported to a person. Collected in lists and returned, never thrown."};
const schema58 = {"type":"object","properties":{"kind":{"type":"string"},"id":{"type":"string"}},"required":["kind","id"],"description":"The name of one thing on one node, in the kernel's own sense of \"same\"."};

function validate49(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if((((data.file === undefined) && (missing0 = "file")) || ((data.start === undefined) && (missing0 = "start"))) || ((data.end === undefined) && (missing0 = "end"))){
validate49.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0},message:"must have required property '"+missing0+"'"}];
return false;
}
else {
if(data.file !== undefined){
const _errs1 = errors;
if(typeof data.file !== "string"){
validate49.errors = [{instancePath:instancePath+"/file",schemaPath:"#/properties/file/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid0 = _errs1 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.start !== undefined){
let data1 = data.start;
const _errs3 = errors;
const _errs4 = errors;
if(errors === _errs4){
if(data1 && typeof data1 == "object" && !Array.isArray(data1)){
let missing1;
if(((data1.line === undefined) && (missing1 = "line")) || ((data1.column === undefined) && (missing1 = "column"))){
validate49.errors = [{instancePath:instancePath+"/start",schemaPath:"#/definitions/Position/required",keyword:"required",params:{missingProperty: missing1},message:"must have required property '"+missing1+"'"}];
return false;
}
else {
if(data1.line !== undefined){
let data2 = data1.line;
const _errs6 = errors;
if(!((typeof data2 == "number") && (isFinite(data2)))){
validate49.errors = [{instancePath:instancePath+"/start/line",schemaPath:"#/definitions/Position/properties/line/type",keyword:"type",params:{type: "number"},message:"must be number"}];
return false;
}
var valid2 = _errs6 === errors;
}
else {
var valid2 = true;
}
if(valid2){
if(data1.column !== undefined){
let data3 = data1.column;
const _errs8 = errors;
if(!((typeof data3 == "number") && (isFinite(data3)))){
validate49.errors = [{instancePath:instancePath+"/start/column",schemaPath:"#/definitions/Position/properties/column/type",keyword:"type",params:{type: "number"},message:"must be number"}];
return false;
}
var valid2 = _errs8 === errors;
}
else {
var valid2 = true;
}
}
}
}
else {
validate49.errors = [{instancePath:instancePath+"/start",schemaPath:"#/definitions/Position/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
var valid0 = _errs3 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.end !== undefined){
let data4 = data.end;
const _errs10 = errors;
const _errs11 = errors;
if(errors === _errs11){
if(data4 && typeof data4 == "object" && !Array.isArray(data4)){
let missing2;
if(((data4.line === undefined) && (missing2 = "line")) || ((data4.column === undefined) && (missing2 = "column"))){
validate49.errors = [{instancePath:instancePath+"/end",schemaPath:"#/definitions/Position/required",keyword:"required",params:{missingProperty: missing2},message:"must have required property '"+missing2+"'"}];
return false;
}
else {
if(data4.line !== undefined){
let data5 = data4.line;
const _errs13 = errors;
if(!((typeof data5 == "number") && (isFinite(data5)))){
validate49.errors = [{instancePath:instancePath+"/end/line",schemaPath:"#/definitions/Position/properties/line/type",keyword:"type",params:{type: "number"},message:"must be number"}];
return false;
}
var valid4 = _errs13 === errors;
}
else {
var valid4 = true;
}
if(valid4){
if(data4.column !== undefined){
let data6 = data4.column;
const _errs15 = errors;
if(!((typeof data6 == "number") && (isFinite(data6)))){
validate49.errors = [{instancePath:instancePath+"/end/column",schemaPath:"#/definitions/Position/properties/column/type",keyword:"type",params:{type: "number"},message:"must be number"}];
return false;
}
var valid4 = _errs15 === errors;
}
else {
var valid4 = true;
}
}
}
}
else {
validate49.errors = [{instancePath:instancePath+"/end",schemaPath:"#/definitions/Position/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
var valid0 = _errs10 === errors;
}
else {
var valid0 = true;
}
}
}
}
}
else {
validate49.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
validate49.errors = vErrors;
return errors === 0;
}


function validate48(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if((((data.severity === undefined) && (missing0 = "severity")) || ((data.code === undefined) && (missing0 = "code"))) || ((data.summary === undefined) && (missing0 = "summary"))){
validate48.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0},message:"must have required property '"+missing0+"'"}];
return false;
}
else {
if(data.severity !== undefined){
let data0 = data.severity;
const _errs1 = errors;
if(typeof data0 !== "string"){
validate48.errors = [{instancePath:instancePath+"/severity",schemaPath:"#/definitions/Severity/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
if(!(((data0 === "error") || (data0 === "warning")) || (data0 === "info"))){
validate48.errors = [{instancePath:instancePath+"/severity",schemaPath:"#/definitions/Severity/enum",keyword:"enum",params:{allowedValues: schema34.enum},message:"must be equal to one of the allowed values"}];
return false;
}
var valid0 = _errs1 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.code !== undefined){
const _errs4 = errors;
if(typeof data.code !== "string"){
validate48.errors = [{instancePath:instancePath+"/code",schemaPath:"#/properties/code/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid0 = _errs4 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.summary !== undefined){
const _errs6 = errors;
if(typeof data.summary !== "string"){
validate48.errors = [{instancePath:instancePath+"/summary",schemaPath:"#/properties/summary/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid0 = _errs6 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.detail !== undefined){
const _errs8 = errors;
if(typeof data.detail !== "string"){
validate48.errors = [{instancePath:instancePath+"/detail",schemaPath:"#/properties/detail/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid0 = _errs8 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.hint !== undefined){
const _errs10 = errors;
if(typeof data.hint !== "string"){
validate48.errors = [{instancePath:instancePath+"/hint",schemaPath:"#/properties/hint/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid0 = _errs10 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.at !== undefined){
let data5 = data.at;
const _errs12 = errors;
const _errs13 = errors;
let valid2 = false;
const _errs14 = errors;
if(!(validate49(data5, {instancePath:instancePath+"/at",parentData:data,parentDataProperty:"at",rootData}))){
vErrors = vErrors === null ? validate49.errors : vErrors.concat(validate49.errors);
errors = vErrors.length;
}
var _valid0 = _errs14 === errors;
valid2 = valid2 || _valid0;
if(!valid2){
const _errs15 = errors;
const _errs16 = errors;
if(errors === _errs16){
if(data5 && typeof data5 == "object" && !Array.isArray(data5)){
let missing1;
if(((data5.kind === undefined) && (missing1 = "kind")) || ((data5.id === undefined) && (missing1 = "id"))){
const err0 = {instancePath:instancePath+"/at",schemaPath:"#/definitions/Ref/required",keyword:"required",params:{missingProperty: missing1},message:"must have required property '"+missing1+"'"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
else {
if(data5.kind !== undefined){
const _errs18 = errors;
if(typeof data5.kind !== "string"){
const err1 = {instancePath:instancePath+"/at/kind",schemaPath:"#/definitions/Ref/properties/kind/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
var valid4 = _errs18 === errors;
}
else {
var valid4 = true;
}
if(valid4){
if(data5.id !== undefined){
const _errs20 = errors;
if(typeof data5.id !== "string"){
const err2 = {instancePath:instancePath+"/at/id",schemaPath:"#/definitions/Ref/properties/id/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
var valid4 = _errs20 === errors;
}
else {
var valid4 = true;
}
}
}
}
else {
const err3 = {instancePath:instancePath+"/at",schemaPath:"#/definitions/Ref/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
var _valid0 = _errs15 === errors;
valid2 = valid2 || _valid0;
}
if(!valid2){
const err4 = {instancePath:instancePath+"/at",schemaPath:"#/properties/at/anyOf",keyword:"anyOf",params:{},message:"must match a schema in anyOf"};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
validate48.errors = vErrors;
return false;
}
else {
errors = _errs13;
if(vErrors !== null){
if(_errs13){
vErrors.length = _errs13;
}
else {
vErrors = null;
}
}
}
var valid0 = _errs12 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.node !== undefined){
const _errs22 = errors;
if(typeof data.node !== "string"){
validate48.errors = [{instancePath:instancePath+"/node",schemaPath:"#/properties/node/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid0 = _errs22 === errors;
}
else {
var valid0 = true;
}
}
}
}
}
}
}
}
}
else {
validate48.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
validate48.errors = vErrors;
return errors === 0;
}


function validate45(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
const _errs0 = errors;
let valid0 = false;
const _errs1 = errors;
if(errors === _errs1){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if(((data.status === undefined) && (missing0 = "status")) || ((data.resources === undefined) && (missing0 = "resources"))){
const err0 = {instancePath,schemaPath:"#/anyOf/0/required",keyword:"required",params:{missingProperty: missing0},message:"must have required property '"+missing0+"'"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
else {
if(data.status !== undefined){
let data0 = data.status;
const _errs3 = errors;
if(typeof data0 !== "string"){
const err1 = {instancePath:instancePath+"/status",schemaPath:"#/anyOf/0/properties/status/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if("seen" !== data0){
const err2 = {instancePath:instancePath+"/status",schemaPath:"#/anyOf/0/properties/status/const",keyword:"const",params:{allowedValue: "seen"},message:"must be equal to constant"};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
var valid1 = _errs3 === errors;
}
else {
var valid1 = true;
}
if(valid1){
if(data.resources !== undefined){
let data1 = data.resources;
const _errs5 = errors;
if(errors === _errs5){
if(Array.isArray(data1)){
var valid2 = true;
const len0 = data1.length;
for(let i0=0; i0<len0; i0++){
const _errs7 = errors;
if(!(validate46(data1[i0], {instancePath:instancePath+"/resources/" + i0,parentData:data1,parentDataProperty:i0,rootData}))){
vErrors = vErrors === null ? validate46.errors : vErrors.concat(validate46.errors);
errors = vErrors.length;
}
var valid2 = _errs7 === errors;
if(!valid2){
break;
}
}
}
else {
const err3 = {instancePath:instancePath+"/resources",schemaPath:"#/anyOf/0/properties/resources/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
var valid1 = _errs5 === errors;
}
else {
var valid1 = true;
}
}
}
}
else {
const err4 = {instancePath,schemaPath:"#/anyOf/0/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
var _valid0 = _errs1 === errors;
valid0 = valid0 || _valid0;
if(!valid0){
const _errs8 = errors;
if(errors === _errs8){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing1;
if(((data.status === undefined) && (missing1 = "status")) || ((data.problem === undefined) && (missing1 = "problem"))){
const err5 = {instancePath,schemaPath:"#/anyOf/1/required",keyword:"required",params:{missingProperty: missing1},message:"must have required property '"+missing1+"'"};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
else {
if(data.status !== undefined){
let data3 = data.status;
const _errs10 = errors;
if(typeof data3 !== "string"){
const err6 = {instancePath:instancePath+"/status",schemaPath:"#/anyOf/1/properties/status/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
if("unreadable" !== data3){
const err7 = {instancePath:instancePath+"/status",schemaPath:"#/anyOf/1/properties/status/const",keyword:"const",params:{allowedValue: "unreadable"},message:"must be equal to constant"};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
var valid3 = _errs10 === errors;
}
else {
var valid3 = true;
}
if(valid3){
if(data.problem !== undefined){
const _errs12 = errors;
if(!(validate48(data.problem, {instancePath:instancePath+"/problem",parentData:data,parentDataProperty:"problem",rootData}))){
vErrors = vErrors === null ? validate48.errors : vErrors.concat(validate48.errors);
errors = vErrors.length;
}
var valid3 = _errs12 === errors;
}
else {
var valid3 = true;
}
}
}
}
else {
const err8 = {instancePath,schemaPath:"#/anyOf/1/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
var _valid0 = _errs8 === errors;
valid0 = valid0 || _valid0;
}
if(!valid0){
const err9 = {instancePath,schemaPath:"#/anyOf",keyword:"anyOf",params:{},message:"must match a schema in anyOf"};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
validate45.errors = vErrors;
return false;
}
else {
errors = _errs0;
if(vErrors !== null){
if(_errs0){
vErrors.length = _errs0;
}
else {
vErrors = null;
}
}
}
validate45.errors = vErrors;
return errors === 0;
}

const schema59 = {"type":"object","properties":{"version":{"type":"number","const":1},"transaction":{"type":"string","description":"The transaction that wrote it."},"planHash":{"type":"string","description":"Of the plan that was confirmed."},"entries":{"type":"array","items":{"$ref":"#/definitions/LedgerEntry"}},"leftOut":{"type":"array","items":{"type":"string"},"description":"Parts (`Kind/id`) that the node did not have then: what needed them was left out."},"protections":{"type":"array","items":{"type":"string"},"description":"Things (`Kind/id`) that no plan may remove until one has lifted that. Absent where there are none."},"cards":{"type":"array","items":{"$ref":"#/definitions/Card"},"description":"Links that the config chose by their hardware, as they were called then."}},"required":["version","transaction","planHash","entries"],"description":"Kept on the node itself, replaced only by a confirmed transaction. Absent on a node netloom never changed."};
const schema61 = {"type":"object","properties":{"name":{"type":"string","description":"What it was called when it was chosen."},"hardwareAddr":{"type":"string","description":"The hardware address that it was made with; where the place is what counts, it has none here."},"busPath":{"type":"string","description":"Its place on the bus."}},"required":["name"],"description":"By what a link that a config chooses by its hardware is found again, whatever it is called then."};

function validate53(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if(((((data.version === undefined) && (missing0 = "version")) || ((data.transaction === undefined) && (missing0 = "transaction"))) || ((data.planHash === undefined) && (missing0 = "planHash"))) || ((data.entries === undefined) && (missing0 = "entries"))){
validate53.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0},message:"must have required property '"+missing0+"'"}];
return false;
}
else {
if(data.version !== undefined){
let data0 = data.version;
const _errs1 = errors;
if(!((typeof data0 == "number") && (isFinite(data0)))){
validate53.errors = [{instancePath:instancePath+"/version",schemaPath:"#/properties/version/type",keyword:"type",params:{type: "number"},message:"must be number"}];
return false;
}
if(1 !== data0){
validate53.errors = [{instancePath:instancePath+"/version",schemaPath:"#/properties/version/const",keyword:"const",params:{allowedValue: 1},message:"must be equal to constant"}];
return false;
}
var valid0 = _errs1 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.transaction !== undefined){
const _errs3 = errors;
if(typeof data.transaction !== "string"){
validate53.errors = [{instancePath:instancePath+"/transaction",schemaPath:"#/properties/transaction/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid0 = _errs3 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.planHash !== undefined){
const _errs5 = errors;
if(typeof data.planHash !== "string"){
validate53.errors = [{instancePath:instancePath+"/planHash",schemaPath:"#/properties/planHash/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid0 = _errs5 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.entries !== undefined){
let data3 = data.entries;
const _errs7 = errors;
if(errors === _errs7){
if(Array.isArray(data3)){
var valid1 = true;
const len0 = data3.length;
for(let i0=0; i0<len0; i0++){
let data4 = data3[i0];
const _errs9 = errors;
const _errs10 = errors;
if(errors === _errs10){
if(data4 && typeof data4 == "object" && !Array.isArray(data4)){
let missing1;
if(((((data4.id === undefined) && (missing1 = "id")) || ((data4.kind === undefined) && (missing1 = "kind"))) || ((data4.made === undefined) && (missing1 = "made"))) || ((data4.spec === undefined) && (missing1 = "spec"))){
validate53.errors = [{instancePath:instancePath+"/entries/" + i0,schemaPath:"#/definitions/LedgerEntry/required",keyword:"required",params:{missingProperty: missing1},message:"must have required property '"+missing1+"'"}];
return false;
}
else {
if(data4.kind !== undefined){
const _errs12 = errors;
if(typeof data4.kind !== "string"){
validate53.errors = [{instancePath:instancePath+"/entries/" + i0+"/kind",schemaPath:"#/definitions/LedgerEntry/properties/kind/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid3 = _errs12 === errors;
}
else {
var valid3 = true;
}
if(valid3){
if(data4.id !== undefined){
const _errs14 = errors;
if(typeof data4.id !== "string"){
validate53.errors = [{instancePath:instancePath+"/entries/" + i0+"/id",schemaPath:"#/definitions/LedgerEntry/properties/id/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid3 = _errs14 === errors;
}
else {
var valid3 = true;
}
if(valid3){
if(data4.spec !== undefined){
let data7 = data4.spec;
const _errs16 = errors;
if(!(data7 && typeof data7 == "object" && !Array.isArray(data7))){
validate53.errors = [{instancePath:instancePath+"/entries/" + i0+"/spec",schemaPath:"#/definitions/LedgerEntry/properties/spec/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
var valid3 = _errs16 === errors;
}
else {
var valid3 = true;
}
if(valid3){
if(data4.secret !== undefined){
let data8 = data4.secret;
const _errs18 = errors;
if(errors === _errs18){
if(Array.isArray(data8)){
var valid4 = true;
const len1 = data8.length;
for(let i1=0; i1<len1; i1++){
const _errs20 = errors;
if(typeof data8[i1] !== "string"){
validate53.errors = [{instancePath:instancePath+"/entries/" + i0+"/secret/" + i1,schemaPath:"#/definitions/LedgerEntry/properties/secret/items/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid4 = _errs20 === errors;
if(!valid4){
break;
}
}
}
else {
validate53.errors = [{instancePath:instancePath+"/entries/" + i0+"/secret",schemaPath:"#/definitions/LedgerEntry/properties/secret/type",keyword:"type",params:{type: "array"},message:"must be array"}];
return false;
}
}
var valid3 = _errs18 === errors;
}
else {
var valid3 = true;
}
if(valid3){
if(data4.made !== undefined){
const _errs22 = errors;
if(typeof data4.made !== "boolean"){
validate53.errors = [{instancePath:instancePath+"/entries/" + i0+"/made",schemaPath:"#/definitions/LedgerEntry/properties/made/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"}];
return false;
}
var valid3 = _errs22 === errors;
}
else {
var valid3 = true;
}
if(valid3){
if(data4.original !== undefined){
let data11 = data4.original;
const _errs24 = errors;
if(!(data11 && typeof data11 == "object" && !Array.isArray(data11))){
validate53.errors = [{instancePath:instancePath+"/entries/" + i0+"/original",schemaPath:"#/definitions/LedgerEntry/properties/original/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
var valid3 = _errs24 === errors;
}
else {
var valid3 = true;
}
}
}
}
}
}
}
}
else {
validate53.errors = [{instancePath:instancePath+"/entries/" + i0,schemaPath:"#/definitions/LedgerEntry/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
var valid1 = _errs9 === errors;
if(!valid1){
break;
}
}
}
else {
validate53.errors = [{instancePath:instancePath+"/entries",schemaPath:"#/properties/entries/type",keyword:"type",params:{type: "array"},message:"must be array"}];
return false;
}
}
var valid0 = _errs7 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.leftOut !== undefined){
let data12 = data.leftOut;
const _errs26 = errors;
if(errors === _errs26){
if(Array.isArray(data12)){
var valid5 = true;
const len2 = data12.length;
for(let i2=0; i2<len2; i2++){
const _errs28 = errors;
if(typeof data12[i2] !== "string"){
validate53.errors = [{instancePath:instancePath+"/leftOut/" + i2,schemaPath:"#/properties/leftOut/items/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid5 = _errs28 === errors;
if(!valid5){
break;
}
}
}
else {
validate53.errors = [{instancePath:instancePath+"/leftOut",schemaPath:"#/properties/leftOut/type",keyword:"type",params:{type: "array"},message:"must be array"}];
return false;
}
}
var valid0 = _errs26 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.protections !== undefined){
let data14 = data.protections;
const _errs30 = errors;
if(errors === _errs30){
if(Array.isArray(data14)){
var valid6 = true;
const len3 = data14.length;
for(let i3=0; i3<len3; i3++){
const _errs32 = errors;
if(typeof data14[i3] !== "string"){
validate53.errors = [{instancePath:instancePath+"/protections/" + i3,schemaPath:"#/properties/protections/items/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid6 = _errs32 === errors;
if(!valid6){
break;
}
}
}
else {
validate53.errors = [{instancePath:instancePath+"/protections",schemaPath:"#/properties/protections/type",keyword:"type",params:{type: "array"},message:"must be array"}];
return false;
}
}
var valid0 = _errs30 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.cards !== undefined){
let data16 = data.cards;
const _errs34 = errors;
if(errors === _errs34){
if(Array.isArray(data16)){
var valid7 = true;
const len4 = data16.length;
for(let i4=0; i4<len4; i4++){
let data17 = data16[i4];
const _errs36 = errors;
const _errs37 = errors;
if(errors === _errs37){
if(data17 && typeof data17 == "object" && !Array.isArray(data17)){
let missing2;
if((data17.name === undefined) && (missing2 = "name")){
validate53.errors = [{instancePath:instancePath+"/cards/" + i4,schemaPath:"#/definitions/Card/required",keyword:"required",params:{missingProperty: missing2},message:"must have required property '"+missing2+"'"}];
return false;
}
else {
if(data17.name !== undefined){
const _errs39 = errors;
if(typeof data17.name !== "string"){
validate53.errors = [{instancePath:instancePath+"/cards/" + i4+"/name",schemaPath:"#/definitions/Card/properties/name/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid9 = _errs39 === errors;
}
else {
var valid9 = true;
}
if(valid9){
if(data17.hardwareAddr !== undefined){
const _errs41 = errors;
if(typeof data17.hardwareAddr !== "string"){
validate53.errors = [{instancePath:instancePath+"/cards/" + i4+"/hardwareAddr",schemaPath:"#/definitions/Card/properties/hardwareAddr/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid9 = _errs41 === errors;
}
else {
var valid9 = true;
}
if(valid9){
if(data17.busPath !== undefined){
const _errs43 = errors;
if(typeof data17.busPath !== "string"){
validate53.errors = [{instancePath:instancePath+"/cards/" + i4+"/busPath",schemaPath:"#/definitions/Card/properties/busPath/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid9 = _errs43 === errors;
}
else {
var valid9 = true;
}
}
}
}
}
else {
validate53.errors = [{instancePath:instancePath+"/cards/" + i4,schemaPath:"#/definitions/Card/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
var valid7 = _errs36 === errors;
if(!valid7){
break;
}
}
}
else {
validate53.errors = [{instancePath:instancePath+"/cards",schemaPath:"#/properties/cards/type",keyword:"type",params:{type: "array"},message:"must be array"}];
return false;
}
}
var valid0 = _errs34 === errors;
}
else {
var valid0 = true;
}
}
}
}
}
}
}
}
}
else {
validate53.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
validate53.errors = vErrors;
return errors === 0;
}

const schema63 = {"type":"object","properties":{"id":{"type":"string"},"state":{"$ref":"#/definitions/TransactionState"},"planHash":{"type":"string"},"holder":{"type":"string","description":"Who opened it, for people."},"ageSeconds":{"type":"number","description":"Seconds since it was opened, by the node's own monotonic clock."},"secondsLeft":{"type":"number","description":"Seconds until the node rolls back by itself; negative when that is overdue."}},"required":["id","state","planHash","holder","ageSeconds","secondsLeft"],"description":"A transaction that is neither confirmed nor rolled back."};
const schema64 = {"type":"string","enum":["staged","armed","applying","applied","confirmed","rolling-back","rolled-back","rollback-incomplete"]};

function validate55(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if(((((((data.id === undefined) && (missing0 = "id")) || ((data.state === undefined) && (missing0 = "state"))) || ((data.planHash === undefined) && (missing0 = "planHash"))) || ((data.holder === undefined) && (missing0 = "holder"))) || ((data.ageSeconds === undefined) && (missing0 = "ageSeconds"))) || ((data.secondsLeft === undefined) && (missing0 = "secondsLeft"))){
validate55.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0},message:"must have required property '"+missing0+"'"}];
return false;
}
else {
if(data.id !== undefined){
const _errs1 = errors;
if(typeof data.id !== "string"){
validate55.errors = [{instancePath:instancePath+"/id",schemaPath:"#/properties/id/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid0 = _errs1 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.state !== undefined){
let data1 = data.state;
const _errs3 = errors;
if(typeof data1 !== "string"){
validate55.errors = [{instancePath:instancePath+"/state",schemaPath:"#/definitions/TransactionState/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
if(!((((((((data1 === "staged") || (data1 === "armed")) || (data1 === "applying")) || (data1 === "applied")) || (data1 === "confirmed")) || (data1 === "rolling-back")) || (data1 === "rolled-back")) || (data1 === "rollback-incomplete"))){
validate55.errors = [{instancePath:instancePath+"/state",schemaPath:"#/definitions/TransactionState/enum",keyword:"enum",params:{allowedValues: schema64.enum},message:"must be equal to one of the allowed values"}];
return false;
}
var valid0 = _errs3 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.planHash !== undefined){
const _errs6 = errors;
if(typeof data.planHash !== "string"){
validate55.errors = [{instancePath:instancePath+"/planHash",schemaPath:"#/properties/planHash/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid0 = _errs6 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.holder !== undefined){
const _errs8 = errors;
if(typeof data.holder !== "string"){
validate55.errors = [{instancePath:instancePath+"/holder",schemaPath:"#/properties/holder/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid0 = _errs8 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.ageSeconds !== undefined){
let data4 = data.ageSeconds;
const _errs10 = errors;
if(!((typeof data4 == "number") && (isFinite(data4)))){
validate55.errors = [{instancePath:instancePath+"/ageSeconds",schemaPath:"#/properties/ageSeconds/type",keyword:"type",params:{type: "number"},message:"must be number"}];
return false;
}
var valid0 = _errs10 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.secondsLeft !== undefined){
let data5 = data.secondsLeft;
const _errs12 = errors;
if(!((typeof data5 == "number") && (isFinite(data5)))){
validate55.errors = [{instancePath:instancePath+"/secondsLeft",schemaPath:"#/properties/secondsLeft/type",keyword:"type",params:{type: "number"},message:"must be number"}];
return false;
}
var valid0 = _errs12 === errors;
}
else {
var valid0 = true;
}
}
}
}
}
}
}
}
else {
validate55.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
validate55.errors = vErrors;
return errors === 0;
}


function validate44(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if((((data.node === undefined) && (missing0 = "node")) || ((data.kinds === undefined) && (missing0 = "kinds"))) || ((data.ledger === undefined) && (missing0 = "ledger"))){
validate44.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0},message:"must have required property '"+missing0+"'"}];
return false;
}
else {
if(data.node !== undefined){
const _errs1 = errors;
if(typeof data.node !== "string"){
validate44.errors = [{instancePath:instancePath+"/node",schemaPath:"#/properties/node/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid0 = _errs1 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.kinds !== undefined){
let data1 = data.kinds;
const _errs3 = errors;
if(errors === _errs3){
if(data1 && typeof data1 == "object" && !Array.isArray(data1)){
for(const key0 in data1){
const _errs6 = errors;
if(!(validate45(data1[key0], {instancePath:instancePath+"/kinds/" + key0.replace(/~/g, "~0").replace(/\//g, "~1"),parentData:data1,parentDataProperty:key0,rootData}))){
vErrors = vErrors === null ? validate45.errors : vErrors.concat(validate45.errors);
errors = vErrors.length;
}
var valid1 = _errs6 === errors;
if(!valid1){
break;
}
}
}
else {
validate44.errors = [{instancePath:instancePath+"/kinds",schemaPath:"#/properties/kinds/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
var valid0 = _errs3 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.ledger !== undefined){
const _errs7 = errors;
if(!(validate53(data.ledger, {instancePath:instancePath+"/ledger",parentData:data,parentDataProperty:"ledger",rootData}))){
vErrors = vErrors === null ? validate53.errors : vErrors.concat(validate53.errors);
errors = vErrors.length;
}
var valid0 = _errs7 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.recorded !== undefined){
let data4 = data.recorded;
const _errs8 = errors;
if(typeof data4 !== "boolean"){
validate44.errors = [{instancePath:instancePath+"/recorded",schemaPath:"#/properties/recorded/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"}];
return false;
}
if(true !== data4){
validate44.errors = [{instancePath:instancePath+"/recorded",schemaPath:"#/properties/recorded/const",keyword:"const",params:{allowedValue: true},message:"must be equal to constant"}];
return false;
}
var valid0 = _errs8 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.flow !== undefined){
let data5 = data.flow;
const _errs10 = errors;
const _errs11 = errors;
if(errors === _errs11){
if(data5 && typeof data5 == "object" && !Array.isArray(data5)){
let missing1;
if(((((data5.clientAddress === undefined) && (missing1 = "clientAddress")) || ((data5.clientPort === undefined) && (missing1 = "clientPort"))) || ((data5.nodeAddress === undefined) && (missing1 = "nodeAddress"))) || ((data5.nodePort === undefined) && (missing1 = "nodePort"))){
validate44.errors = [{instancePath:instancePath+"/flow",schemaPath:"#/definitions/ManagementFlow/required",keyword:"required",params:{missingProperty: missing1},message:"must have required property '"+missing1+"'"}];
return false;
}
else {
if(data5.clientAddress !== undefined){
const _errs13 = errors;
if(typeof data5.clientAddress !== "string"){
validate44.errors = [{instancePath:instancePath+"/flow/clientAddress",schemaPath:"#/definitions/ManagementFlow/properties/clientAddress/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid3 = _errs13 === errors;
}
else {
var valid3 = true;
}
if(valid3){
if(data5.clientPort !== undefined){
let data7 = data5.clientPort;
const _errs15 = errors;
if(!((typeof data7 == "number") && (isFinite(data7)))){
validate44.errors = [{instancePath:instancePath+"/flow/clientPort",schemaPath:"#/definitions/ManagementFlow/properties/clientPort/type",keyword:"type",params:{type: "number"},message:"must be number"}];
return false;
}
var valid3 = _errs15 === errors;
}
else {
var valid3 = true;
}
if(valid3){
if(data5.nodeAddress !== undefined){
const _errs17 = errors;
if(typeof data5.nodeAddress !== "string"){
validate44.errors = [{instancePath:instancePath+"/flow/nodeAddress",schemaPath:"#/definitions/ManagementFlow/properties/nodeAddress/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid3 = _errs17 === errors;
}
else {
var valid3 = true;
}
if(valid3){
if(data5.nodePort !== undefined){
let data9 = data5.nodePort;
const _errs19 = errors;
if(!((typeof data9 == "number") && (isFinite(data9)))){
validate44.errors = [{instancePath:instancePath+"/flow/nodePort",schemaPath:"#/definitions/ManagementFlow/properties/nodePort/type",keyword:"type",params:{type: "number"},message:"must be number"}];
return false;
}
var valid3 = _errs19 === errors;
}
else {
var valid3 = true;
}
}
}
}
}
}
else {
validate44.errors = [{instancePath:instancePath+"/flow",schemaPath:"#/definitions/ManagementFlow/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
var valid0 = _errs10 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.open !== undefined){
const _errs21 = errors;
if(!(validate55(data.open, {instancePath:instancePath+"/open",parentData:data,parentDataProperty:"open",rootData}))){
vErrors = vErrors === null ? validate55.errors : vErrors.concat(validate55.errors);
errors = vErrors.length;
}
var valid0 = _errs21 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.took !== undefined){
let data11 = data.took;
const _errs22 = errors;
if(errors === _errs22){
if(Array.isArray(data11)){
var valid4 = true;
const len0 = data11.length;
for(let i0=0; i0<len0; i0++){
let data12 = data11[i0];
const _errs24 = errors;
const _errs25 = errors;
if(errors === _errs25){
if(data12 && typeof data12 == "object" && !Array.isArray(data12)){
let missing2;
if((((data12.seconds === undefined) && (missing2 = "seconds")) || ((data12.stepSeconds === undefined) && (missing2 = "stepSeconds"))) || ((data12.steps === undefined) && (missing2 = "steps"))){
validate44.errors = [{instancePath:instancePath+"/took/" + i0,schemaPath:"#/definitions/Took/required",keyword:"required",params:{missingProperty: missing2},message:"must have required property '"+missing2+"'"}];
return false;
}
else {
if(data12.seconds !== undefined){
let data13 = data12.seconds;
const _errs27 = errors;
if(!((typeof data13 == "number") && (isFinite(data13)))){
validate44.errors = [{instancePath:instancePath+"/took/" + i0+"/seconds",schemaPath:"#/definitions/Took/properties/seconds/type",keyword:"type",params:{type: "number"},message:"must be number"}];
return false;
}
var valid6 = _errs27 === errors;
}
else {
var valid6 = true;
}
if(valid6){
if(data12.stepSeconds !== undefined){
let data14 = data12.stepSeconds;
const _errs29 = errors;
if(!((typeof data14 == "number") && (isFinite(data14)))){
validate44.errors = [{instancePath:instancePath+"/took/" + i0+"/stepSeconds",schemaPath:"#/definitions/Took/properties/stepSeconds/type",keyword:"type",params:{type: "number"},message:"must be number"}];
return false;
}
var valid6 = _errs29 === errors;
}
else {
var valid6 = true;
}
if(valid6){
if(data12.steps !== undefined){
let data15 = data12.steps;
const _errs31 = errors;
if(!((typeof data15 == "number") && (isFinite(data15)))){
validate44.errors = [{instancePath:instancePath+"/took/" + i0+"/steps",schemaPath:"#/definitions/Took/properties/steps/type",keyword:"type",params:{type: "number"},message:"must be number"}];
return false;
}
var valid6 = _errs31 === errors;
}
else {
var valid6 = true;
}
}
}
}
}
else {
validate44.errors = [{instancePath:instancePath+"/took/" + i0,schemaPath:"#/definitions/Took/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
var valid4 = _errs24 === errors;
if(!valid4){
break;
}
}
}
else {
validate44.errors = [{instancePath:instancePath+"/took",schemaPath:"#/properties/took/type",keyword:"type",params:{type: "array"},message:"must be array"}];
return false;
}
}
var valid0 = _errs22 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.seals !== undefined){
let data16 = data.seals;
const _errs33 = errors;
const _errs34 = errors;
if(errors === _errs34){
if(data16 && typeof data16 == "object" && !Array.isArray(data16)){
let missing3;
if(((data16.wanted === undefined) && (missing3 = "wanted")) || ((data16.passing === undefined) && (missing3 = "passing"))){
validate44.errors = [{instancePath:instancePath+"/seals",schemaPath:"#/definitions/Seals/required",keyword:"required",params:{missingProperty: missing3},message:"must have required property '"+missing3+"'"}];
return false;
}
else {
if(data16.wanted !== undefined){
let data17 = data16.wanted;
const _errs36 = errors;
if(errors === _errs36){
if(Array.isArray(data17)){
var valid9 = true;
const len1 = data17.length;
for(let i1=0; i1<len1; i1++){
const _errs38 = errors;
if(typeof data17[i1] !== "string"){
validate44.errors = [{instancePath:instancePath+"/seals/wanted/" + i1,schemaPath:"#/definitions/Seals/properties/wanted/items/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid9 = _errs38 === errors;
if(!valid9){
break;
}
}
}
else {
validate44.errors = [{instancePath:instancePath+"/seals/wanted",schemaPath:"#/definitions/Seals/properties/wanted/type",keyword:"type",params:{type: "array"},message:"must be array"}];
return false;
}
}
var valid8 = _errs36 === errors;
}
else {
var valid8 = true;
}
if(valid8){
if(data16.passing !== undefined){
const _errs40 = errors;
if(typeof data16.passing !== "boolean"){
validate44.errors = [{instancePath:instancePath+"/seals/passing",schemaPath:"#/definitions/Seals/properties/passing/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"}];
return false;
}
var valid8 = _errs40 === errors;
}
else {
var valid8 = true;
}
}
}
}
else {
validate44.errors = [{instancePath:instancePath+"/seals",schemaPath:"#/definitions/Seals/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
var valid0 = _errs33 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.checked !== undefined){
let data20 = data.checked;
const _errs42 = errors;
const _errs43 = errors;
if(errors === _errs43){
if(data20 && typeof data20 == "object" && !Array.isArray(data20)){
let missing4;
if((data20.seen === undefined) && (missing4 = "seen")){
validate44.errors = [{instancePath:instancePath+"/checked",schemaPath:"#/definitions/Checked/required",keyword:"required",params:{missingProperty: missing4},message:"must have required property '"+missing4+"'"}];
return false;
}
else {
if(data20.seen !== undefined){
let data21 = data20.seen;
const _errs45 = errors;
if(errors === _errs45){
if(data21 && typeof data21 == "object" && !Array.isArray(data21)){
for(const key1 in data21){
let data22 = data21[key1];
const _errs48 = errors;
if(!(data22 && typeof data22 == "object" && !Array.isArray(data22))){
validate44.errors = [{instancePath:instancePath+"/checked/seen/" + key1.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/definitions/Checked/properties/seen/additionalProperties/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
var valid12 = _errs48 === errors;
if(!valid12){
break;
}
}
}
else {
validate44.errors = [{instancePath:instancePath+"/checked/seen",schemaPath:"#/definitions/Checked/properties/seen/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
var valid11 = _errs45 === errors;
}
else {
var valid11 = true;
}
if(valid11){
if(data20.unread !== undefined){
let data23 = data20.unread;
const _errs50 = errors;
if(errors === _errs50){
if(Array.isArray(data23)){
var valid13 = true;
const len2 = data23.length;
for(let i2=0; i2<len2; i2++){
const _errs52 = errors;
if(typeof data23[i2] !== "string"){
validate44.errors = [{instancePath:instancePath+"/checked/unread/" + i2,schemaPath:"#/definitions/Checked/properties/unread/items/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid13 = _errs52 === errors;
if(!valid13){
break;
}
}
}
else {
validate44.errors = [{instancePath:instancePath+"/checked/unread",schemaPath:"#/definitions/Checked/properties/unread/type",keyword:"type",params:{type: "array"},message:"must be array"}];
return false;
}
}
var valid11 = _errs50 === errors;
}
else {
var valid11 = true;
}
}
}
}
else {
validate44.errors = [{instancePath:instancePath+"/checked",schemaPath:"#/definitions/Checked/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
var valid0 = _errs42 === errors;
}
else {
var valid0 = true;
}
}
}
}
}
}
}
}
}
}
}
else {
validate44.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
validate44.errors = vErrors;
return errors === 0;
}


function validate43(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if((((((data.format === undefined) && (missing0 = "format")) || ((data.version === undefined) && (missing0 = "version"))) || ((data.taken === undefined) && (missing0 = "taken"))) || ((data.netloom === undefined) && (missing0 = "netloom"))) || ((data.snapshot === undefined) && (missing0 = "snapshot"))){
validate43.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0},message:"must have required property '"+missing0+"'"}];
return false;
}
else {
if(data.format !== undefined){
let data0 = data.format;
const _errs1 = errors;
if(typeof data0 !== "string"){
validate43.errors = [{instancePath:instancePath+"/format",schemaPath:"#/properties/format/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
if("netloom.snapshot" !== data0){
validate43.errors = [{instancePath:instancePath+"/format",schemaPath:"#/properties/format/const",keyword:"const",params:{allowedValue: "netloom.snapshot"},message:"must be equal to constant"}];
return false;
}
var valid0 = _errs1 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.version !== undefined){
let data1 = data.version;
const _errs3 = errors;
if(!((typeof data1 == "number") && (isFinite(data1)))){
validate43.errors = [{instancePath:instancePath+"/version",schemaPath:"#/properties/version/type",keyword:"type",params:{type: "number"},message:"must be number"}];
return false;
}
if(1 !== data1){
validate43.errors = [{instancePath:instancePath+"/version",schemaPath:"#/properties/version/const",keyword:"const",params:{allowedValue: 1},message:"must be equal to constant"}];
return false;
}
var valid0 = _errs3 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.taken !== undefined){
const _errs5 = errors;
if(typeof data.taken !== "string"){
validate43.errors = [{instancePath:instancePath+"/taken",schemaPath:"#/properties/taken/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid0 = _errs5 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.netloom !== undefined){
const _errs7 = errors;
if(typeof data.netloom !== "string"){
validate43.errors = [{instancePath:instancePath+"/netloom",schemaPath:"#/properties/netloom/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid0 = _errs7 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.snapshot !== undefined){
const _errs9 = errors;
if(!(validate44(data.snapshot, {instancePath:instancePath+"/snapshot",parentData:data,parentDataProperty:"snapshot",rootData}))){
vErrors = vErrors === null ? validate44.errors : vErrors.concat(validate44.errors);
errors = vErrors.length;
}
var valid0 = _errs9 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.secrets !== undefined){
let data5 = data.secrets;
const _errs10 = errors;
if(errors === _errs10){
if(Array.isArray(data5)){
var valid1 = true;
const len0 = data5.length;
for(let i0=0; i0<len0; i0++){
let data6 = data5[i0];
const _errs12 = errors;
if(errors === _errs12){
if(data6 && typeof data6 == "object" && !Array.isArray(data6)){
if(data6.name !== undefined){
const _errs14 = errors;
if(typeof data6.name !== "string"){
validate43.errors = [{instancePath:instancePath+"/secrets/" + i0+"/name",schemaPath:"#/properties/secrets/items/properties/name/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid2 = _errs14 === errors;
}
else {
var valid2 = true;
}
if(valid2){
if(data6.encrypted !== undefined){
const _errs16 = errors;
if(typeof data6.encrypted !== "string"){
validate43.errors = [{instancePath:instancePath+"/secrets/" + i0+"/encrypted",schemaPath:"#/properties/secrets/items/properties/encrypted/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid2 = _errs16 === errors;
}
else {
var valid2 = true;
}
}
}
else {
validate43.errors = [{instancePath:instancePath+"/secrets/" + i0,schemaPath:"#/properties/secrets/items/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
var valid1 = _errs12 === errors;
if(!valid1){
break;
}
}
}
else {
validate43.errors = [{instancePath:instancePath+"/secrets",schemaPath:"#/properties/secrets/type",keyword:"type",params:{type: "array"},message:"must be array"}];
return false;
}
}
var valid0 = _errs10 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.seals !== undefined){
let data9 = data.seals;
const _errs18 = errors;
if(errors === _errs18){
if(Array.isArray(data9)){
var valid3 = true;
const len1 = data9.length;
for(let i1=0; i1<len1; i1++){
let data10 = data9[i1];
const _errs20 = errors;
const _errs21 = errors;
if(errors === _errs21){
if(data10 && typeof data10 == "object" && !Array.isArray(data10)){
let missing1;
if((((data10.encrypted === undefined) && (missing1 = "encrypted")) || ((data10.use === undefined) && (missing1 = "use"))) || ((data10.seal === undefined) && (missing1 = "seal"))){
validate43.errors = [{instancePath:instancePath+"/seals/" + i1,schemaPath:"#/definitions/RecordedSeal/required",keyword:"required",params:{missingProperty: missing1},message:"must have required property '"+missing1+"'"}];
return false;
}
else {
if(data10.encrypted !== undefined){
const _errs23 = errors;
if(typeof data10.encrypted !== "string"){
validate43.errors = [{instancePath:instancePath+"/seals/" + i1+"/encrypted",schemaPath:"#/definitions/RecordedSeal/properties/encrypted/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid5 = _errs23 === errors;
}
else {
var valid5 = true;
}
if(valid5){
if(data10.use !== undefined){
const _errs25 = errors;
if(typeof data10.use !== "string"){
validate43.errors = [{instancePath:instancePath+"/seals/" + i1+"/use",schemaPath:"#/definitions/RecordedSeal/properties/use/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid5 = _errs25 === errors;
}
else {
var valid5 = true;
}
if(valid5){
if(data10.seal !== undefined){
const _errs27 = errors;
if(typeof data10.seal !== "string"){
validate43.errors = [{instancePath:instancePath+"/seals/" + i1+"/seal",schemaPath:"#/definitions/RecordedSeal/properties/seal/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid5 = _errs27 === errors;
}
else {
var valid5 = true;
}
}
}
}
}
else {
validate43.errors = [{instancePath:instancePath+"/seals/" + i1,schemaPath:"#/definitions/RecordedSeal/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
var valid3 = _errs20 === errors;
if(!valid3){
break;
}
}
}
else {
validate43.errors = [{instancePath:instancePath+"/seals",schemaPath:"#/properties/seals/type",keyword:"type",params:{type: "array"},message:"must be array"}];
return false;
}
}
var valid0 = _errs18 === errors;
}
else {
var valid0 = true;
}
}
}
}
}
}
}
}
}
else {
validate43.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
validate43.errors = vErrors;
return errors === 0;
}


function validate42(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(!(validate43(data, {instancePath,parentData,parentDataProperty,rootData}))){
vErrors = vErrors === null ? validate43.errors : vErrors.concat(validate43.errors);
errors = vErrors.length;
}
validate42.errors = vErrors;
return errors === 0;
}

export const validateSavedApprovals = validate59;
const schema69 = {"$schema":"http://json-schema.org/draft-07/schema#","$ref":"#/definitions/SavedApprovals","definitions":{"SavedApprovals":{"type":"object","properties":{"format":{"type":"string","const":"netloom.approvals"},"version":{"type":"number","const":1},"approvals":{"type":"array","items":{"$ref":"#/definitions/SavedApproval"}}},"required":["format","version","approvals"],"description":"Who approved a plan: a file beside it, or wherever a job puts it. Entries may be about other plans."},"SavedApproval":{"type":"object","properties":{"who":{"type":"string"},"source":{"type":"string","enum":["forge","signature"]},"plan":{"type":"string","description":"The hash of the plan."},"at":{"type":"string","description":"ISO 8601."},"signature":{"type":"string","description":"Of `approvalText`, as `ssh-keygen -Y sign -n netloom-approval` writes it."}},"required":["who","source","plan","at"],"description":"An approval as it is kept: a claim, until its signature is verified or whoever wrote it is believed."}}};
const schema70 = {"type":"object","properties":{"format":{"type":"string","const":"netloom.approvals"},"version":{"type":"number","const":1},"approvals":{"type":"array","items":{"$ref":"#/definitions/SavedApproval"}}},"required":["format","version","approvals"],"description":"Who approved a plan: a file beside it, or wherever a job puts it. Entries may be about other plans."};
const schema71 = {"type":"object","properties":{"who":{"type":"string"},"source":{"type":"string","enum":["forge","signature"]},"plan":{"type":"string","description":"The hash of the plan."},"at":{"type":"string","description":"ISO 8601."},"signature":{"type":"string","description":"Of `approvalText`, as `ssh-keygen -Y sign -n netloom-approval` writes it."}},"required":["who","source","plan","at"],"description":"An approval as it is kept: a claim, until its signature is verified or whoever wrote it is believed."};

function validate60(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if((((data.format === undefined) && (missing0 = "format")) || ((data.version === undefined) && (missing0 = "version"))) || ((data.approvals === undefined) && (missing0 = "approvals"))){
validate60.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0},message:"must have required property '"+missing0+"'"}];
return false;
}
else {
if(data.format !== undefined){
let data0 = data.format;
const _errs1 = errors;
if(typeof data0 !== "string"){
validate60.errors = [{instancePath:instancePath+"/format",schemaPath:"#/properties/format/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
if("netloom.approvals" !== data0){
validate60.errors = [{instancePath:instancePath+"/format",schemaPath:"#/properties/format/const",keyword:"const",params:{allowedValue: "netloom.approvals"},message:"must be equal to constant"}];
return false;
}
var valid0 = _errs1 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.version !== undefined){
let data1 = data.version;
const _errs3 = errors;
if(!((typeof data1 == "number") && (isFinite(data1)))){
validate60.errors = [{instancePath:instancePath+"/version",schemaPath:"#/properties/version/type",keyword:"type",params:{type: "number"},message:"must be number"}];
return false;
}
if(1 !== data1){
validate60.errors = [{instancePath:instancePath+"/version",schemaPath:"#/properties/version/const",keyword:"const",params:{allowedValue: 1},message:"must be equal to constant"}];
return false;
}
var valid0 = _errs3 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.approvals !== undefined){
let data2 = data.approvals;
const _errs5 = errors;
if(errors === _errs5){
if(Array.isArray(data2)){
var valid1 = true;
const len0 = data2.length;
for(let i0=0; i0<len0; i0++){
let data3 = data2[i0];
const _errs7 = errors;
const _errs8 = errors;
if(errors === _errs8){
if(data3 && typeof data3 == "object" && !Array.isArray(data3)){
let missing1;
if(((((data3.who === undefined) && (missing1 = "who")) || ((data3.source === undefined) && (missing1 = "source"))) || ((data3.plan === undefined) && (missing1 = "plan"))) || ((data3.at === undefined) && (missing1 = "at"))){
validate60.errors = [{instancePath:instancePath+"/approvals/" + i0,schemaPath:"#/definitions/SavedApproval/required",keyword:"required",params:{missingProperty: missing1},message:"must have required property '"+missing1+"'"}];
return false;
}
else {
if(data3.who !== undefined){
const _errs10 = errors;
if(typeof data3.who !== "string"){
validate60.errors = [{instancePath:instancePath+"/approvals/" + i0+"/who",schemaPath:"#/definitions/SavedApproval/properties/who/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid3 = _errs10 === errors;
}
else {
var valid3 = true;
}
if(valid3){
if(data3.source !== undefined){
let data5 = data3.source;
const _errs12 = errors;
if(typeof data5 !== "string"){
validate60.errors = [{instancePath:instancePath+"/approvals/" + i0+"/source",schemaPath:"#/definitions/SavedApproval/properties/source/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
if(!((data5 === "forge") || (data5 === "signature"))){
validate60.errors = [{instancePath:instancePath+"/approvals/" + i0+"/source",schemaPath:"#/definitions/SavedApproval/properties/source/enum",keyword:"enum",params:{allowedValues: schema71.properties.source.enum},message:"must be equal to one of the allowed values"}];
return false;
}
var valid3 = _errs12 === errors;
}
else {
var valid3 = true;
}
if(valid3){
if(data3.plan !== undefined){
const _errs14 = errors;
if(typeof data3.plan !== "string"){
validate60.errors = [{instancePath:instancePath+"/approvals/" + i0+"/plan",schemaPath:"#/definitions/SavedApproval/properties/plan/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid3 = _errs14 === errors;
}
else {
var valid3 = true;
}
if(valid3){
if(data3.at !== undefined){
const _errs16 = errors;
if(typeof data3.at !== "string"){
validate60.errors = [{instancePath:instancePath+"/approvals/" + i0+"/at",schemaPath:"#/definitions/SavedApproval/properties/at/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid3 = _errs16 === errors;
}
else {
var valid3 = true;
}
if(valid3){
if(data3.signature !== undefined){
const _errs18 = errors;
if(typeof data3.signature !== "string"){
validate60.errors = [{instancePath:instancePath+"/approvals/" + i0+"/signature",schemaPath:"#/definitions/SavedApproval/properties/signature/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid3 = _errs18 === errors;
}
else {
var valid3 = true;
}
}
}
}
}
}
}
else {
validate60.errors = [{instancePath:instancePath+"/approvals/" + i0,schemaPath:"#/definitions/SavedApproval/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
var valid1 = _errs7 === errors;
if(!valid1){
break;
}
}
}
else {
validate60.errors = [{instancePath:instancePath+"/approvals",schemaPath:"#/properties/approvals/type",keyword:"type",params:{type: "array"},message:"must be array"}];
return false;
}
}
var valid0 = _errs5 === errors;
}
else {
var valid0 = true;
}
}
}
}
}
else {
validate60.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
validate60.errors = vErrors;
return errors === 0;
}


function validate59(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(!(validate60(data, {instancePath,parentData,parentDataProperty,rootData}))){
vErrors = vErrors === null ? validate60.errors : vErrors.concat(validate60.errors);
errors = vErrors.length;
}
validate59.errors = vErrors;
return errors === 0;
}

export const validateDriftReport = validate62;
const schema72 = {"$schema":"http://json-schema.org/draft-07/schema#","$ref":"#/definitions/DriftReport","definitions":{"DriftReport":{"type":"object","properties":{"format":{"type":"string","const":"netloom.drift-report"},"version":{"type":"number","const":1},"drift":{"type":"boolean","description":"Anything was changed."},"nodes":{"type":"array","items":{"$ref":"#/definitions/NodeDrift"}},"unread":{"type":"array","items":{"type":"string"},"description":"Chosen nodes that were not compared."},"diagnostics":{"type":"array","items":{"$ref":"#/definitions/Diagnostic"}}},"required":["format","version","drift","nodes","unread","diagnostics"],"description":"What `drift -o json` prints."},"NodeDrift":{"type":"object","properties":{"node":{"type":"string"},"managed":{"type":"boolean"},"changes":{"type":"array","items":{"$ref":"#/definitions/Change"}},"lacks":{"type":"array","items":{"type":"string"},"description":"Parts (`Kind/id`) that the node does not have, though its config needs them."}},"required":["node","managed","changes"],"description":"What was changed behind netloom's back on one node; `managed` is false where netloom never applied anything."},"Change":{"type":"object","properties":{"kind":{"type":"string"},"id":{"type":"string"},"action":{"$ref":"#/definitions/Action"},"before":{"anyOf":[{"type":"object"},{"type":"null"}]},"after":{"anyOf":[{"type":"object"},{"type":"null"}]},"fields":{"type":"array","items":{"$ref":"#/definitions/FieldChange"}},"replaces":{"type":"boolean"},"because":{"type":"string"},"disrupts":{"type":"array","items":{"type":"string"},"description":"What it cuts off for a while, or for some; of a replacement its first half has it. For people."},"drifted":{"type":"boolean","const":true,"description":"It puts back what somebody changed on the node: the config asks for what was confirmed last. For people."},"marks":{"type":"boolean","const":true,"description":"It only gets the mark of who made it: for everybody else it stays as it is."}},"required":["action","after","because","before","fields","id","kind"],"description":"What is to become of one thing. `because` is for people and steers nothing."},"Action":{"type":"string","enum":["create","update","delete","adopt","forget","protect","lift"],"description":"`adopt`: it is already as wanted but was not ours; nothing runs, the ledger learns of it. `forget`: it is ours by the ledger, no longer wanted, and already gone or as it was; nothing runs. `protect`, `lift`: from then on no plan may remove it, or one may again; nothing runs, the ledger remembers it. A replacement is a `delete` step and a `create` step that share a ref; `replaces` marks both."},"FieldChange":{"type":"object","properties":{"path":{"type":"string"},"before":{},"after":{}},"required":["path"],"description":"A field whose value differs between two moments; `path` is dotted."},"Diagnostic":{"type":"object","properties":{"severity":{"$ref":"#/definitions/Severity"},"code":{"type":"string","description":"`stage/word`, for instance `decode/unknown-key`. Stable: people filter on it."},"summary":{"type":"string","description":"One sentence of what is wrong."},"detail":{"type":"string"},"hint":{"type":"string","description":"One sentence of what to do."},"at":{"anyOf":[{"$ref":"#/definitions/FileRange"},{"$ref":"#/definitions/Ref"}]},"node":{"type":"string"}},"required":["severity","code","summary"],"description":"What is reported to a person. Collected in lists and returned, never thrown."},"Severity":{"type":"string","enum":["error","warning","info"]},"FileRange":{"type":"object","properties":{"file":{"type":"string"},"start":{"$ref":"#/definitions/Position"},"end":{"$ref":"#/definitions/Position"}},"required":["file","start","end"],"description":"A stretch of a text file. `file` is the path as the user would type it."},"Position":{"type":"object","properties":{"line":{"type":"number"},"column":{"type":"number"}},"required":["line","column"],"description":"A point in a text file; both numbers count from 1, columns in UTF-16 units."},"Ref":{"type":"object","properties":{"kind":{"type":"string"},"id":{"type":"string"}},"required":["kind","id"],"description":"The name of one thing on one node, in the kernel's own sense of \"same\"."}}};
const schema73 = {"type":"object","properties":{"format":{"type":"string","const":"netloom.drift-report"},"version":{"type":"number","const":1},"drift":{"type":"boolean","description":"Anything was changed."},"nodes":{"type":"array","items":{"$ref":"#/definitions/NodeDrift"}},"unread":{"type":"array","items":{"type":"string"},"description":"Chosen nodes that were not compared."},"diagnostics":{"type":"array","items":{"$ref":"#/definitions/Diagnostic"}}},"required":["format","version","drift","nodes","unread","diagnostics"],"description":"What `drift -o json` prints."};
const schema74 = {"type":"object","properties":{"node":{"type":"string"},"managed":{"type":"boolean"},"changes":{"type":"array","items":{"$ref":"#/definitions/Change"}},"lacks":{"type":"array","items":{"type":"string"},"description":"Parts (`Kind/id`) that the node does not have, though its config needs them."}},"required":["node","managed","changes"],"description":"What was changed behind netloom's back on one node; `managed` is false where netloom never applied anything."};
const schema75 = {"type":"object","properties":{"kind":{"type":"string"},"id":{"type":"string"},"action":{"$ref":"#/definitions/Action"},"before":{"anyOf":[{"type":"object"},{"type":"null"}]},"after":{"anyOf":[{"type":"object"},{"type":"null"}]},"fields":{"type":"array","items":{"$ref":"#/definitions/FieldChange"}},"replaces":{"type":"boolean"},"because":{"type":"string"},"disrupts":{"type":"array","items":{"type":"string"},"description":"What it cuts off for a while, or for some; of a replacement its first half has it. For people."},"drifted":{"type":"boolean","const":true,"description":"It puts back what somebody changed on the node: the config asks for what was confirmed last. For people."},"marks":{"type":"boolean","const":true,"description":"It only gets the mark of who made it: for everybody else it stays as it is."}},"required":["action","after","because","before","fields","id","kind"],"description":"What is to become of one thing. `because` is for people and steers nothing."};

function validate65(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if((((((((data.action === undefined) && (missing0 = "action")) || ((data.after === undefined) && (missing0 = "after"))) || ((data.because === undefined) && (missing0 = "because"))) || ((data.before === undefined) && (missing0 = "before"))) || ((data.fields === undefined) && (missing0 = "fields"))) || ((data.id === undefined) && (missing0 = "id"))) || ((data.kind === undefined) && (missing0 = "kind"))){
validate65.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0},message:"must have required property '"+missing0+"'"}];
return false;
}
else {
if(data.kind !== undefined){
const _errs1 = errors;
if(typeof data.kind !== "string"){
validate65.errors = [{instancePath:instancePath+"/kind",schemaPath:"#/properties/kind/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid0 = _errs1 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.id !== undefined){
const _errs3 = errors;
if(typeof data.id !== "string"){
validate65.errors = [{instancePath:instancePath+"/id",schemaPath:"#/properties/id/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid0 = _errs3 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.action !== undefined){
let data2 = data.action;
const _errs5 = errors;
if(typeof data2 !== "string"){
validate65.errors = [{instancePath:instancePath+"/action",schemaPath:"#/definitions/Action/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
if(!(((((((data2 === "create") || (data2 === "update")) || (data2 === "delete")) || (data2 === "adopt")) || (data2 === "forget")) || (data2 === "protect")) || (data2 === "lift"))){
validate65.errors = [{instancePath:instancePath+"/action",schemaPath:"#/definitions/Action/enum",keyword:"enum",params:{allowedValues: schema17.enum},message:"must be equal to one of the allowed values"}];
return false;
}
var valid0 = _errs5 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.before !== undefined){
let data3 = data.before;
const _errs8 = errors;
const _errs9 = errors;
let valid2 = false;
const _errs10 = errors;
if(!(data3 && typeof data3 == "object" && !Array.isArray(data3))){
const err0 = {instancePath:instancePath+"/before",schemaPath:"#/properties/before/anyOf/0/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
var _valid0 = _errs10 === errors;
valid2 = valid2 || _valid0;
if(!valid2){
const _errs12 = errors;
if(data3 !== null){
const err1 = {instancePath:instancePath+"/before",schemaPath:"#/properties/before/anyOf/1/type",keyword:"type",params:{type: "null"},message:"must be null"};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
var _valid0 = _errs12 === errors;
valid2 = valid2 || _valid0;
}
if(!valid2){
const err2 = {instancePath:instancePath+"/before",schemaPath:"#/properties/before/anyOf",keyword:"anyOf",params:{},message:"must match a schema in anyOf"};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
validate65.errors = vErrors;
return false;
}
else {
errors = _errs9;
if(vErrors !== null){
if(_errs9){
vErrors.length = _errs9;
}
else {
vErrors = null;
}
}
}
var valid0 = _errs8 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.after !== undefined){
let data4 = data.after;
const _errs14 = errors;
const _errs15 = errors;
let valid3 = false;
const _errs16 = errors;
if(!(data4 && typeof data4 == "object" && !Array.isArray(data4))){
const err3 = {instancePath:instancePath+"/after",schemaPath:"#/properties/after/anyOf/0/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
var _valid1 = _errs16 === errors;
valid3 = valid3 || _valid1;
if(!valid3){
const _errs18 = errors;
if(data4 !== null){
const err4 = {instancePath:instancePath+"/after",schemaPath:"#/properties/after/anyOf/1/type",keyword:"type",params:{type: "null"},message:"must be null"};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
var _valid1 = _errs18 === errors;
valid3 = valid3 || _valid1;
}
if(!valid3){
const err5 = {instancePath:instancePath+"/after",schemaPath:"#/properties/after/anyOf",keyword:"anyOf",params:{},message:"must match a schema in anyOf"};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
validate65.errors = vErrors;
return false;
}
else {
errors = _errs15;
if(vErrors !== null){
if(_errs15){
vErrors.length = _errs15;
}
else {
vErrors = null;
}
}
}
var valid0 = _errs14 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.fields !== undefined){
let data5 = data.fields;
const _errs20 = errors;
if(errors === _errs20){
if(Array.isArray(data5)){
var valid4 = true;
const len0 = data5.length;
for(let i0=0; i0<len0; i0++){
let data6 = data5[i0];
const _errs22 = errors;
const _errs23 = errors;
if(errors === _errs23){
if(data6 && typeof data6 == "object" && !Array.isArray(data6)){
let missing1;
if((data6.path === undefined) && (missing1 = "path")){
validate65.errors = [{instancePath:instancePath+"/fields/" + i0,schemaPath:"#/definitions/FieldChange/required",keyword:"required",params:{missingProperty: missing1},message:"must have required property '"+missing1+"'"}];
return false;
}
else {
if(data6.path !== undefined){
if(typeof data6.path !== "string"){
validate65.errors = [{instancePath:instancePath+"/fields/" + i0+"/path",schemaPath:"#/definitions/FieldChange/properties/path/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
}
}
else {
validate65.errors = [{instancePath:instancePath+"/fields/" + i0,schemaPath:"#/definitions/FieldChange/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
var valid4 = _errs22 === errors;
if(!valid4){
break;
}
}
}
else {
validate65.errors = [{instancePath:instancePath+"/fields",schemaPath:"#/properties/fields/type",keyword:"type",params:{type: "array"},message:"must be array"}];
return false;
}
}
var valid0 = _errs20 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.replaces !== undefined){
const _errs27 = errors;
if(typeof data.replaces !== "boolean"){
validate65.errors = [{instancePath:instancePath+"/replaces",schemaPath:"#/properties/replaces/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"}];
return false;
}
var valid0 = _errs27 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.because !== undefined){
const _errs29 = errors;
if(typeof data.because !== "string"){
validate65.errors = [{instancePath:instancePath+"/because",schemaPath:"#/properties/because/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid0 = _errs29 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.disrupts !== undefined){
let data10 = data.disrupts;
const _errs31 = errors;
if(errors === _errs31){
if(Array.isArray(data10)){
var valid7 = true;
const len1 = data10.length;
for(let i1=0; i1<len1; i1++){
const _errs33 = errors;
if(typeof data10[i1] !== "string"){
validate65.errors = [{instancePath:instancePath+"/disrupts/" + i1,schemaPath:"#/properties/disrupts/items/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid7 = _errs33 === errors;
if(!valid7){
break;
}
}
}
else {
validate65.errors = [{instancePath:instancePath+"/disrupts",schemaPath:"#/properties/disrupts/type",keyword:"type",params:{type: "array"},message:"must be array"}];
return false;
}
}
var valid0 = _errs31 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.drifted !== undefined){
let data12 = data.drifted;
const _errs35 = errors;
if(typeof data12 !== "boolean"){
validate65.errors = [{instancePath:instancePath+"/drifted",schemaPath:"#/properties/drifted/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"}];
return false;
}
if(true !== data12){
validate65.errors = [{instancePath:instancePath+"/drifted",schemaPath:"#/properties/drifted/const",keyword:"const",params:{allowedValue: true},message:"must be equal to constant"}];
return false;
}
var valid0 = _errs35 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.marks !== undefined){
let data13 = data.marks;
const _errs37 = errors;
if(typeof data13 !== "boolean"){
validate65.errors = [{instancePath:instancePath+"/marks",schemaPath:"#/properties/marks/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"}];
return false;
}
if(true !== data13){
validate65.errors = [{instancePath:instancePath+"/marks",schemaPath:"#/properties/marks/const",keyword:"const",params:{allowedValue: true},message:"must be equal to constant"}];
return false;
}
var valid0 = _errs37 === errors;
}
else {
var valid0 = true;
}
}
}
}
}
}
}
}
}
}
}
}
}
else {
validate65.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
validate65.errors = vErrors;
return errors === 0;
}


function validate64(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if((((data.node === undefined) && (missing0 = "node")) || ((data.managed === undefined) && (missing0 = "managed"))) || ((data.changes === undefined) && (missing0 = "changes"))){
validate64.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0},message:"must have required property '"+missing0+"'"}];
return false;
}
else {
if(data.node !== undefined){
const _errs1 = errors;
if(typeof data.node !== "string"){
validate64.errors = [{instancePath:instancePath+"/node",schemaPath:"#/properties/node/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid0 = _errs1 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.managed !== undefined){
const _errs3 = errors;
if(typeof data.managed !== "boolean"){
validate64.errors = [{instancePath:instancePath+"/managed",schemaPath:"#/properties/managed/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"}];
return false;
}
var valid0 = _errs3 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.changes !== undefined){
let data2 = data.changes;
const _errs5 = errors;
if(errors === _errs5){
if(Array.isArray(data2)){
var valid1 = true;
const len0 = data2.length;
for(let i0=0; i0<len0; i0++){
const _errs7 = errors;
if(!(validate65(data2[i0], {instancePath:instancePath+"/changes/" + i0,parentData:data2,parentDataProperty:i0,rootData}))){
vErrors = vErrors === null ? validate65.errors : vErrors.concat(validate65.errors);
errors = vErrors.length;
}
var valid1 = _errs7 === errors;
if(!valid1){
break;
}
}
}
else {
validate64.errors = [{instancePath:instancePath+"/changes",schemaPath:"#/properties/changes/type",keyword:"type",params:{type: "array"},message:"must be array"}];
return false;
}
}
var valid0 = _errs5 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.lacks !== undefined){
let data4 = data.lacks;
const _errs8 = errors;
if(errors === _errs8){
if(Array.isArray(data4)){
var valid2 = true;
const len1 = data4.length;
for(let i1=0; i1<len1; i1++){
const _errs10 = errors;
if(typeof data4[i1] !== "string"){
validate64.errors = [{instancePath:instancePath+"/lacks/" + i1,schemaPath:"#/properties/lacks/items/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid2 = _errs10 === errors;
if(!valid2){
break;
}
}
}
else {
validate64.errors = [{instancePath:instancePath+"/lacks",schemaPath:"#/properties/lacks/type",keyword:"type",params:{type: "array"},message:"must be array"}];
return false;
}
}
var valid0 = _errs8 === errors;
}
else {
var valid0 = true;
}
}
}
}
}
}
else {
validate64.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
validate64.errors = vErrors;
return errors === 0;
}

const schema78 = {"type":"object","properties":{"severity":{"$ref":"#/definitions/Severity"},"code":{"type":"string","description":"`stage/word`, for instance `decode/unknown-key`. Stable: people filter on it."},"summary":{"type":"string","description":"One sentence of what is wrong."},"detail":{"type":"string"},"hint":{"type":"string","description":"One sentence of what to do."},"at":{"anyOf":[{"$ref":"#/definitions/FileRange"},{"$ref":"#/definitions/Ref"}]},"node":{"type":"string"}},"required":["severity","code","summary"],"description":"What is reported to a person. Collected in lists and returned, never thrown."};

function validate69(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if((((data.file === undefined) && (missing0 = "file")) || ((data.start === undefined) && (missing0 = "start"))) || ((data.end === undefined) && (missing0 = "end"))){
validate69.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0},message:"must have required property '"+missing0+"'"}];
return false;
}
else {
if(data.file !== undefined){
const _errs1 = errors;
if(typeof data.file !== "string"){
validate69.errors = [{instancePath:instancePath+"/file",schemaPath:"#/properties/file/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid0 = _errs1 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.start !== undefined){
let data1 = data.start;
const _errs3 = errors;
const _errs4 = errors;
if(errors === _errs4){
if(data1 && typeof data1 == "object" && !Array.isArray(data1)){
let missing1;
if(((data1.line === undefined) && (missing1 = "line")) || ((data1.column === undefined) && (missing1 = "column"))){
validate69.errors = [{instancePath:instancePath+"/start",schemaPath:"#/definitions/Position/required",keyword:"required",params:{missingProperty: missing1},message:"must have required property '"+missing1+"'"}];
return false;
}
else {
if(data1.line !== undefined){
let data2 = data1.line;
const _errs6 = errors;
if(!((typeof data2 == "number") && (isFinite(data2)))){
validate69.errors = [{instancePath:instancePath+"/start/line",schemaPath:"#/definitions/Position/properties/line/type",keyword:"type",params:{type: "number"},message:"must be number"}];
return false;
}
var valid2 = _errs6 === errors;
}
else {
var valid2 = true;
}
if(valid2){
if(data1.column !== undefined){
let data3 = data1.column;
const _errs8 = errors;
if(!((typeof data3 == "number") && (isFinite(data3)))){
validate69.errors = [{instancePath:instancePath+"/start/column",schemaPath:"#/definitions/Position/properties/column/type",keyword:"type",params:{type: "number"},message:"must be number"}];
return false;
}
var valid2 = _errs8 === errors;
}
else {
var valid2 = true;
}
}
}
}
else {
validate69.errors = [{instancePath:instancePath+"/start",schemaPath:"#/definitions/Position/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
var valid0 = _errs3 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.end !== undefined){
let data4 = data.end;
const _errs10 = errors;
const _errs11 = errors;
if(errors === _errs11){
if(data4 && typeof data4 == "object" && !Array.isArray(data4)){
let missing2;
if(((data4.line === undefined) && (missing2 = "line")) || ((data4.column === undefined) && (missing2 = "column"))){
validate69.errors = [{instancePath:instancePath+"/end",schemaPath:"#/definitions/Position/required",keyword:"required",params:{missingProperty: missing2},message:"must have required property '"+missing2+"'"}];
return false;
}
else {
if(data4.line !== undefined){
let data5 = data4.line;
const _errs13 = errors;
if(!((typeof data5 == "number") && (isFinite(data5)))){
validate69.errors = [{instancePath:instancePath+"/end/line",schemaPath:"#/definitions/Position/properties/line/type",keyword:"type",params:{type: "number"},message:"must be number"}];
return false;
}
var valid4 = _errs13 === errors;
}
else {
var valid4 = true;
}
if(valid4){
if(data4.column !== undefined){
let data6 = data4.column;
const _errs15 = errors;
if(!((typeof data6 == "number") && (isFinite(data6)))){
validate69.errors = [{instancePath:instancePath+"/end/column",schemaPath:"#/definitions/Position/properties/column/type",keyword:"type",params:{type: "number"},message:"must be number"}];
return false;
}
var valid4 = _errs15 === errors;
}
else {
var valid4 = true;
}
}
}
}
else {
validate69.errors = [{instancePath:instancePath+"/end",schemaPath:"#/definitions/Position/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
var valid0 = _errs10 === errors;
}
else {
var valid0 = true;
}
}
}
}
}
else {
validate69.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
validate69.errors = vErrors;
return errors === 0;
}


function validate68(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if((((data.severity === undefined) && (missing0 = "severity")) || ((data.code === undefined) && (missing0 = "code"))) || ((data.summary === undefined) && (missing0 = "summary"))){
validate68.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0},message:"must have required property '"+missing0+"'"}];
return false;
}
else {
if(data.severity !== undefined){
let data0 = data.severity;
const _errs1 = errors;
if(typeof data0 !== "string"){
validate68.errors = [{instancePath:instancePath+"/severity",schemaPath:"#/definitions/Severity/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
if(!(((data0 === "error") || (data0 === "warning")) || (data0 === "info"))){
validate68.errors = [{instancePath:instancePath+"/severity",schemaPath:"#/definitions/Severity/enum",keyword:"enum",params:{allowedValues: schema34.enum},message:"must be equal to one of the allowed values"}];
return false;
}
var valid0 = _errs1 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.code !== undefined){
const _errs4 = errors;
if(typeof data.code !== "string"){
validate68.errors = [{instancePath:instancePath+"/code",schemaPath:"#/properties/code/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid0 = _errs4 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.summary !== undefined){
const _errs6 = errors;
if(typeof data.summary !== "string"){
validate68.errors = [{instancePath:instancePath+"/summary",schemaPath:"#/properties/summary/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid0 = _errs6 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.detail !== undefined){
const _errs8 = errors;
if(typeof data.detail !== "string"){
validate68.errors = [{instancePath:instancePath+"/detail",schemaPath:"#/properties/detail/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid0 = _errs8 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.hint !== undefined){
const _errs10 = errors;
if(typeof data.hint !== "string"){
validate68.errors = [{instancePath:instancePath+"/hint",schemaPath:"#/properties/hint/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid0 = _errs10 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.at !== undefined){
let data5 = data.at;
const _errs12 = errors;
const _errs13 = errors;
let valid2 = false;
const _errs14 = errors;
if(!(validate69(data5, {instancePath:instancePath+"/at",parentData:data,parentDataProperty:"at",rootData}))){
vErrors = vErrors === null ? validate69.errors : vErrors.concat(validate69.errors);
errors = vErrors.length;
}
var _valid0 = _errs14 === errors;
valid2 = valid2 || _valid0;
if(!valid2){
const _errs15 = errors;
const _errs16 = errors;
if(errors === _errs16){
if(data5 && typeof data5 == "object" && !Array.isArray(data5)){
let missing1;
if(((data5.kind === undefined) && (missing1 = "kind")) || ((data5.id === undefined) && (missing1 = "id"))){
const err0 = {instancePath:instancePath+"/at",schemaPath:"#/definitions/Ref/required",keyword:"required",params:{missingProperty: missing1},message:"must have required property '"+missing1+"'"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
else {
if(data5.kind !== undefined){
const _errs18 = errors;
if(typeof data5.kind !== "string"){
const err1 = {instancePath:instancePath+"/at/kind",schemaPath:"#/definitions/Ref/properties/kind/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
var valid4 = _errs18 === errors;
}
else {
var valid4 = true;
}
if(valid4){
if(data5.id !== undefined){
const _errs20 = errors;
if(typeof data5.id !== "string"){
const err2 = {instancePath:instancePath+"/at/id",schemaPath:"#/definitions/Ref/properties/id/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
var valid4 = _errs20 === errors;
}
else {
var valid4 = true;
}
}
}
}
else {
const err3 = {instancePath:instancePath+"/at",schemaPath:"#/definitions/Ref/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
var _valid0 = _errs15 === errors;
valid2 = valid2 || _valid0;
}
if(!valid2){
const err4 = {instancePath:instancePath+"/at",schemaPath:"#/properties/at/anyOf",keyword:"anyOf",params:{},message:"must match a schema in anyOf"};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
validate68.errors = vErrors;
return false;
}
else {
errors = _errs13;
if(vErrors !== null){
if(_errs13){
vErrors.length = _errs13;
}
else {
vErrors = null;
}
}
}
var valid0 = _errs12 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.node !== undefined){
const _errs22 = errors;
if(typeof data.node !== "string"){
validate68.errors = [{instancePath:instancePath+"/node",schemaPath:"#/properties/node/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid0 = _errs22 === errors;
}
else {
var valid0 = true;
}
}
}
}
}
}
}
}
}
else {
validate68.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
validate68.errors = vErrors;
return errors === 0;
}


function validate63(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if(((((((data.format === undefined) && (missing0 = "format")) || ((data.version === undefined) && (missing0 = "version"))) || ((data.drift === undefined) && (missing0 = "drift"))) || ((data.nodes === undefined) && (missing0 = "nodes"))) || ((data.unread === undefined) && (missing0 = "unread"))) || ((data.diagnostics === undefined) && (missing0 = "diagnostics"))){
validate63.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0},message:"must have required property '"+missing0+"'"}];
return false;
}
else {
if(data.format !== undefined){
let data0 = data.format;
const _errs1 = errors;
if(typeof data0 !== "string"){
validate63.errors = [{instancePath:instancePath+"/format",schemaPath:"#/properties/format/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
if("netloom.drift-report" !== data0){
validate63.errors = [{instancePath:instancePath+"/format",schemaPath:"#/properties/format/const",keyword:"const",params:{allowedValue: "netloom.drift-report"},message:"must be equal to constant"}];
return false;
}
var valid0 = _errs1 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.version !== undefined){
let data1 = data.version;
const _errs3 = errors;
if(!((typeof data1 == "number") && (isFinite(data1)))){
validate63.errors = [{instancePath:instancePath+"/version",schemaPath:"#/properties/version/type",keyword:"type",params:{type: "number"},message:"must be number"}];
return false;
}
if(1 !== data1){
validate63.errors = [{instancePath:instancePath+"/version",schemaPath:"#/properties/version/const",keyword:"const",params:{allowedValue: 1},message:"must be equal to constant"}];
return false;
}
var valid0 = _errs3 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.drift !== undefined){
const _errs5 = errors;
if(typeof data.drift !== "boolean"){
validate63.errors = [{instancePath:instancePath+"/drift",schemaPath:"#/properties/drift/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"}];
return false;
}
var valid0 = _errs5 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.nodes !== undefined){
let data3 = data.nodes;
const _errs7 = errors;
if(errors === _errs7){
if(Array.isArray(data3)){
var valid1 = true;
const len0 = data3.length;
for(let i0=0; i0<len0; i0++){
const _errs9 = errors;
if(!(validate64(data3[i0], {instancePath:instancePath+"/nodes/" + i0,parentData:data3,parentDataProperty:i0,rootData}))){
vErrors = vErrors === null ? validate64.errors : vErrors.concat(validate64.errors);
errors = vErrors.length;
}
var valid1 = _errs9 === errors;
if(!valid1){
break;
}
}
}
else {
validate63.errors = [{instancePath:instancePath+"/nodes",schemaPath:"#/properties/nodes/type",keyword:"type",params:{type: "array"},message:"must be array"}];
return false;
}
}
var valid0 = _errs7 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.unread !== undefined){
let data5 = data.unread;
const _errs10 = errors;
if(errors === _errs10){
if(Array.isArray(data5)){
var valid2 = true;
const len1 = data5.length;
for(let i1=0; i1<len1; i1++){
const _errs12 = errors;
if(typeof data5[i1] !== "string"){
validate63.errors = [{instancePath:instancePath+"/unread/" + i1,schemaPath:"#/properties/unread/items/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid2 = _errs12 === errors;
if(!valid2){
break;
}
}
}
else {
validate63.errors = [{instancePath:instancePath+"/unread",schemaPath:"#/properties/unread/type",keyword:"type",params:{type: "array"},message:"must be array"}];
return false;
}
}
var valid0 = _errs10 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.diagnostics !== undefined){
let data7 = data.diagnostics;
const _errs14 = errors;
if(errors === _errs14){
if(Array.isArray(data7)){
var valid3 = true;
const len2 = data7.length;
for(let i2=0; i2<len2; i2++){
const _errs16 = errors;
if(!(validate68(data7[i2], {instancePath:instancePath+"/diagnostics/" + i2,parentData:data7,parentDataProperty:i2,rootData}))){
vErrors = vErrors === null ? validate68.errors : vErrors.concat(validate68.errors);
errors = vErrors.length;
}
var valid3 = _errs16 === errors;
if(!valid3){
break;
}
}
}
else {
validate63.errors = [{instancePath:instancePath+"/diagnostics",schemaPath:"#/properties/diagnostics/type",keyword:"type",params:{type: "array"},message:"must be array"}];
return false;
}
}
var valid0 = _errs14 === errors;
}
else {
var valid0 = true;
}
}
}
}
}
}
}
}
else {
validate63.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
validate63.errors = vErrors;
return errors === 0;
}


function validate62(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(!(validate63(data, {instancePath,parentData,parentDataProperty,rootData}))){
vErrors = vErrors === null ? validate63.errors : vErrors.concat(validate63.errors);
errors = vErrors.length;
}
validate62.errors = vErrors;
return errors === 0;
}
