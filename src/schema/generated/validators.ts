// Made by scripts/generate.ts; do not edit.
// ajv writes JavaScript without types; what is exported is typed where it is used.
// @ts-nocheck
import { formats } from '../values/formats.ts'

export const cluster = validate10;
const schema11 = {"type":"object","properties":{"name":{"type":"string","minLength":1},"include":{"type":"array","items":{"type":"string","minLength":1}},"connection":{"type":"object","properties":{"transport":{"type":"string","enum":["ssh2","openssh","local"],"default":"ssh2"},"user":{"type":"string","format":"name"},"port":{"type":"integer","minimum":1,"maximum":65535},"identityFiles":{"type":"array","items":{"type":"string","format":"local-path"}},"agent":{"type":"string","format":"local-path"},"knownHostsFiles":{"type":"array","items":{"type":"string","format":"local-path"}},"hostKeyPolicy":{"type":"string","enum":["strict","accept-new"],"default":"strict"},"jump":{"type":"object","properties":{"node":{"type":"string","format":"name"},"address":{"type":"string","format":"host"},"user":{"type":"string","format":"name"},"port":{"type":"integer","minimum":1,"maximum":65535},"identityFiles":{"type":"array","items":{"type":"string","format":"local-path"}},"agent":{"type":"string","format":"local-path"},"knownHostsFiles":{"type":"array","items":{"type":"string","format":"local-path"}},"hostKeyPolicy":{"type":"string","enum":["strict","accept-new"],"default":"strict"}},"additionalProperties":false},"sshConfig":{"type":"boolean","default":false},"direct":{"type":"boolean"},"connectTimeout":{"type":"string","format":"timeout"},"commandTimeout":{"type":"string","format":"timeout"},"keepaliveInterval":{"type":"string","format":"timeout"},"options":{"type":"array","items":{"type":"string","format":"ssh-option"}}},"additionalProperties":false},"scope":{"type":"string","enum":["listed","whole"],"default":"listed"},"values":{"type":"object","patternProperties":{"^.*$":{"type":"object","properties":{"file":{"type":"string","minLength":1},"age":{"type":"string","minLength":1},"env":{"type":"string","minLength":1},"secret":{"type":"boolean"}},"additionalProperties":false}}},"config":{"type":"array","items":{"type":"object","properties":{"file":{"type":"string","minLength":1},"patch":{"type":"string","minLength":1},"for":{"type":"object","properties":{"role":{"type":"string","x-empty":"nodes of every role"},"group":{"type":"string","x-empty":"nodes of every group"},"label":{"type":"string","x-empty":"nodes with any labels"},"node":{"type":"string","x-empty":"every node"}},"additionalProperties":false,"x-empty":"every node"}},"additionalProperties":false}},"nodes":{"type":"array","items":{"type":"object","required":["name"],"properties":{"name":{"type":"string","format":"name"},"address":{"type":"string","format":"host"},"role":{"type":"string"},"labels":{"type":"object","patternProperties":{"^.*$":{"type":"string"}}},"groups":{"type":"array","items":{"type":"string"}},"config":{"type":"array","items":{"type":"string","minLength":1}},"patches":{"type":"array","items":{"type":"string","minLength":1}},"values":{"type":"object","patternProperties":{"^.*$":{"type":"string"}}},"connection":{"type":"object","properties":{"transport":{"type":"string","enum":["ssh2","openssh","local"],"default":"ssh2"},"user":{"type":"string","format":"name"},"port":{"type":"integer","minimum":1,"maximum":65535},"identityFiles":{"type":"array","items":{"type":"string","format":"local-path"}},"agent":{"type":"string","format":"local-path"},"knownHostsFiles":{"type":"array","items":{"type":"string","format":"local-path"}},"hostKeyPolicy":{"type":"string","enum":["strict","accept-new"],"default":"strict"},"jump":{"type":"object","properties":{"node":{"type":"string","format":"name"},"address":{"type":"string","format":"host"},"user":{"type":"string","format":"name"},"port":{"type":"integer","minimum":1,"maximum":65535},"identityFiles":{"type":"array","items":{"type":"string","format":"local-path"}},"agent":{"type":"string","format":"local-path"},"knownHostsFiles":{"type":"array","items":{"type":"string","format":"local-path"}},"hostKeyPolicy":{"type":"string","enum":["strict","accept-new"],"default":"strict"}},"additionalProperties":false},"sshConfig":{"type":"boolean","default":false},"direct":{"type":"boolean"},"connectTimeout":{"type":"string","format":"timeout"},"commandTimeout":{"type":"string","format":"timeout"},"keepaliveInterval":{"type":"string","format":"timeout"},"options":{"type":"array","items":{"type":"string","format":"ssh-option"}}},"additionalProperties":false}},"additionalProperties":false}},"protect":{"type":"array","items":{"type":"object","required":["kind","id"],"properties":{"kind":{"type":"string","minLength":1,"examples":["Address"]},"id":{"type":"string","minLength":1,"examples":["eth0/192.0.2.1/24"]},"for":{"type":"object","properties":{"role":{"type":"string","x-empty":"nodes of every role"},"group":{"type":"string","x-empty":"nodes of every group"},"label":{"type":"string","x-empty":"nodes with any labels"},"node":{"type":"string","x-empty":"every node"}},"additionalProperties":false,"x-empty":"every node"}},"additionalProperties":false}},"policy":{"type":"object","properties":{"approvals":{"type":"object","properties":{"required":{"type":"integer","minimum":0,"maximum":100},"denyRemoval":{"type":"integer","minimum":1,"maximum":100},"signers":{"type":"string","minLength":1},"revoked":{"type":"string","minLength":1},"forge":{"type":"boolean","default":false},"people":{"type":"object","patternProperties":{"^.*$":{"type":"array","items":{"type":"string","minLength":1}}}}},"additionalProperties":false},"maxNodes":{"type":"string","format":"count-or-percent"},"separateRoles":{"type":"array","items":{"type":"string","minLength":1},"minItems":2},"reachability":{"type":"string","enum":["keeps","unknown"]},"noDelete":{"type":"array","items":{"type":"object","required":["things"],"properties":{"things":{"type":"string","minLength":1},"unlessLabel":{"type":"string","minLength":1,"x-empty":"nodes with any labels"}},"additionalProperties":false}},"rules":{"type":"array","items":{"type":"object","required":["name","expression","message"],"properties":{"name":{"type":"string","format":"name"},"expression":{"type":"string","minLength":1},"on":{"type":"string","enum":["node","run"],"default":"node"},"message":{"type":"string","minLength":1},"unlessApprovals":{"type":"integer","minimum":1,"maximum":100}},"additionalProperties":false},"maxItems":100}},"additionalProperties":false},"rollout":{"type":"object","properties":{"canary":{"type":"object","properties":{"size":{"type":"string","format":"count-or-percent"},"nodes":{"type":"array","items":{"type":"string","minLength":1},"x-empty":"no node"},"covering":{"type":"string","enum":["class"]}},"additionalProperties":false,"x-empty":"no node"},"sizes":{"type":"array","items":{"type":"string","format":"count-or-percent"},"x-empty":"no wave"},"waves":{"type":"array","items":{"type":"object","properties":{"name":{"type":"string","minLength":1},"for":{"type":"object","properties":{"role":{"type":"string","x-empty":"nodes of every role"},"group":{"type":"string","x-empty":"nodes of every group"},"label":{"type":"string","x-empty":"nodes with any labels"},"node":{"type":"string","x-empty":"every node"}},"additionalProperties":false,"x-empty":"every node that no wave before has"},"size":{"type":"string","format":"count-or-percent"}},"additionalProperties":false},"x-empty":"no wave"},"maxParallel":{"type":"string","format":"count-or-percent"},"maxUnavailable":{"type":"array","items":{"type":"object","required":["label","nodes"],"properties":{"label":{"type":"string","minLength":1,"examples":["rack"]},"nodes":{"type":"string","format":"count-or-percent"}},"additionalProperties":false}},"quorum":{"type":"integer","minimum":1,"maximum":1000},"soak":{"type":"string","format":"timeout"},"windows":{"type":"array","items":{"type":"object","required":["from","to"],"properties":{"days":{"type":"array","items":{"type":"string","enum":["mon","tue","wed","thu","fri","sat","sun"]},"x-empty":"no day"},"from":{"type":"string","format":"time-of-day"},"to":{"type":"string","format":"time-of-day"},"timeZone":{"type":"string","minLength":1,"examples":["Europe/Berlin"]}},"additionalProperties":false},"x-empty":"no time at all"},"failureBudget":{"type":"object","properties":{"wave":{"type":"string","format":"budget"},"run":{"type":"string","format":"budget"}},"additionalProperties":false},"nodesDown":{"type":"string","enum":["wait","skip","count"],"default":"count"},"atomic":{"type":"string","enum":["wave","run"]},"onFailure":{"type":"string","enum":["stop","takeBackWave","takeBackRun"],"default":"stop"},"alertAfter":{"type":"string","format":"timeout"},"gates":{"type":"array","items":{"type":"object","required":["name"],"properties":{"name":{"type":"string","format":"name"},"when":{"type":"string","enum":["beforeRun","beforeWave","beforeNode","afterNode","afterWave"]},"probes":{"type":"boolean"},"tcp":{"type":"object","required":["endpoint"],"properties":{"endpoint":{"type":"string","minLength":1},"from":{"type":"array","items":{"type":"string","enum":["controller","node","neighbour"]},"minItems":1,"maxItems":3,"x-empty":"nowhere"}},"additionalProperties":false},"http":{"type":"object","required":["url"],"properties":{"url":{"type":"string","minLength":1},"from":{"type":"array","items":{"type":"string","enum":["controller","node","neighbour"]},"minItems":1,"maxItems":3,"x-empty":"nowhere"}},"additionalProperties":false},"ping":{"type":"object","required":["host"],"properties":{"host":{"type":"string","minLength":1,"examples":["<address>"]},"from":{"type":"array","items":{"type":"string","enum":["controller","node","neighbour"]},"minItems":1,"maxItems":3,"x-empty":"nowhere"}},"additionalProperties":false},"command":{"type":"array","items":{"type":"string","examples":["./check-quorum.sh"]},"minItems":1,"x-empty":"no program"},"prometheus":{"type":"object","required":["url","query"],"properties":{"url":{"type":"string","minLength":1},"query":{"type":"string","minLength":1,"examples":["min(up{job=\"node\"})"]},"atLeast":{"type":"string","pattern":"^-?[0-9]+(\\.[0-9]+)?$","examples":["0.99"]},"atMost":{"type":"string","pattern":"^-?[0-9]+(\\.[0-9]+)?$","examples":["0.99"]},"tokenFile":{"type":"string","minLength":1,"examples":["prometheus-token"]},"tokenEnv":{"type":"string","minLength":1,"examples":["PROMETHEUS_TOKEN"]}},"additionalProperties":false},"kubernetes":{"type":"object","required":["kubeconfig"],"properties":{"kubeconfig":{"type":"string","minLength":1,"examples":["~/.kube/config"]},"context":{"type":"string","minLength":1,"examples":["admin@production"]},"node":{"type":"string","minLength":1}},"additionalProperties":false},"approval":{"type":"boolean"},"timeout":{"type":"string","format":"timeout"},"tries":{"type":"integer","minimum":1,"maximum":1000},"pause":{"type":"string","format":"timeout"},"always":{"type":"boolean"}},"additionalProperties":false},"x-empty":"no gate"}},"additionalProperties":false}},"additionalProperties":false};
const func2 = Object.prototype.hasOwnProperty;
const formats0 = formats.name;
const formats2 = formats["local-path"];
const formats10 = formats.host;
const formats20 = formats.timeout;
const formats26 = formats["ssh-option"];
const formats60 = formats["count-or-percent"];
const formats76 = formats["time-of-day"];
const formats80 = formats.budget;
const pattern0 = new RegExp("^.*$", "u");
const pattern4 = new RegExp("^-?[0-9]+(\\.[0-9]+)?$", "u");

function validate10(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 in data){
if(!(func2.call(schema11.properties, key0))){
const err0 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
if(data.name !== undefined){
let data0 = data.name;
if(typeof data0 === "string"){
if(data0.length < 1){
const err1 = {instancePath:instancePath+"/name",schemaPath:"#/properties/name/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
else {
const err2 = {instancePath:instancePath+"/name",schemaPath:"#/properties/name/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
if(data.include !== undefined){
let data1 = data.include;
if(Array.isArray(data1)){
const len0 = data1.length;
for(let i0=0; i0<len0; i0++){
let data2 = data1[i0];
if(typeof data2 === "string"){
if(data2.length < 1){
const err3 = {instancePath:instancePath+"/include/" + i0,schemaPath:"#/properties/include/items/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
else {
const err4 = {instancePath:instancePath+"/include/" + i0,schemaPath:"#/properties/include/items/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
}
else {
const err5 = {instancePath:instancePath+"/include",schemaPath:"#/properties/include/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
if(data.connection !== undefined){
let data3 = data.connection;
if(data3 && typeof data3 == "object" && !Array.isArray(data3)){
for(const key1 in data3){
if(!(func2.call(schema11.properties.connection.properties, key1))){
const err6 = {instancePath:instancePath+"/connection",schemaPath:"#/properties/connection/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
if(data3.transport !== undefined){
let data4 = data3.transport;
if(typeof data4 !== "string"){
const err7 = {instancePath:instancePath+"/connection/transport",schemaPath:"#/properties/connection/properties/transport/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
if(!(((data4 === "ssh2") || (data4 === "openssh")) || (data4 === "local"))){
const err8 = {instancePath:instancePath+"/connection/transport",schemaPath:"#/properties/connection/properties/transport/enum",keyword:"enum",params:{allowedValues: schema11.properties.connection.properties.transport.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
if(data3.user !== undefined){
let data5 = data3.user;
if(typeof data5 === "string"){
if(!(formats0(data5))){
const err9 = {instancePath:instancePath+"/connection/user",schemaPath:"#/properties/connection/properties/user/format",keyword:"format",params:{format: "name"},message:"must match format \""+"name"+"\""};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
else {
const err10 = {instancePath:instancePath+"/connection/user",schemaPath:"#/properties/connection/properties/user/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
if(data3.port !== undefined){
let data6 = data3.port;
if(!(((typeof data6 == "number") && (!(data6 % 1) && !isNaN(data6))) && (isFinite(data6)))){
const err11 = {instancePath:instancePath+"/connection/port",schemaPath:"#/properties/connection/properties/port/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
if((typeof data6 == "number") && (isFinite(data6))){
if(data6 > 65535 || isNaN(data6)){
const err12 = {instancePath:instancePath+"/connection/port",schemaPath:"#/properties/connection/properties/port/maximum",keyword:"maximum",params:{comparison: "<=", limit: 65535},message:"must be <= 65535"};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
if(data6 < 1 || isNaN(data6)){
const err13 = {instancePath:instancePath+"/connection/port",schemaPath:"#/properties/connection/properties/port/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1"};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
}
if(data3.identityFiles !== undefined){
let data7 = data3.identityFiles;
if(Array.isArray(data7)){
const len1 = data7.length;
for(let i1=0; i1<len1; i1++){
let data8 = data7[i1];
if(typeof data8 === "string"){
if(!(formats2(data8))){
const err14 = {instancePath:instancePath+"/connection/identityFiles/" + i1,schemaPath:"#/properties/connection/properties/identityFiles/items/format",keyword:"format",params:{format: "local-path"},message:"must match format \""+"local-path"+"\""};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
}
else {
const err15 = {instancePath:instancePath+"/connection/identityFiles/" + i1,schemaPath:"#/properties/connection/properties/identityFiles/items/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
}
}
else {
const err16 = {instancePath:instancePath+"/connection/identityFiles",schemaPath:"#/properties/connection/properties/identityFiles/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
}
if(data3.agent !== undefined){
let data9 = data3.agent;
if(typeof data9 === "string"){
if(!(formats2(data9))){
const err17 = {instancePath:instancePath+"/connection/agent",schemaPath:"#/properties/connection/properties/agent/format",keyword:"format",params:{format: "local-path"},message:"must match format \""+"local-path"+"\""};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
}
else {
const err18 = {instancePath:instancePath+"/connection/agent",schemaPath:"#/properties/connection/properties/agent/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
}
if(data3.knownHostsFiles !== undefined){
let data10 = data3.knownHostsFiles;
if(Array.isArray(data10)){
const len2 = data10.length;
for(let i2=0; i2<len2; i2++){
let data11 = data10[i2];
if(typeof data11 === "string"){
if(!(formats2(data11))){
const err19 = {instancePath:instancePath+"/connection/knownHostsFiles/" + i2,schemaPath:"#/properties/connection/properties/knownHostsFiles/items/format",keyword:"format",params:{format: "local-path"},message:"must match format \""+"local-path"+"\""};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
}
else {
const err20 = {instancePath:instancePath+"/connection/knownHostsFiles/" + i2,schemaPath:"#/properties/connection/properties/knownHostsFiles/items/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
}
}
else {
const err21 = {instancePath:instancePath+"/connection/knownHostsFiles",schemaPath:"#/properties/connection/properties/knownHostsFiles/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
}
if(data3.hostKeyPolicy !== undefined){
let data12 = data3.hostKeyPolicy;
if(typeof data12 !== "string"){
const err22 = {instancePath:instancePath+"/connection/hostKeyPolicy",schemaPath:"#/properties/connection/properties/hostKeyPolicy/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
if(!((data12 === "strict") || (data12 === "accept-new"))){
const err23 = {instancePath:instancePath+"/connection/hostKeyPolicy",schemaPath:"#/properties/connection/properties/hostKeyPolicy/enum",keyword:"enum",params:{allowedValues: schema11.properties.connection.properties.hostKeyPolicy.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
}
if(data3.jump !== undefined){
let data13 = data3.jump;
if(data13 && typeof data13 == "object" && !Array.isArray(data13)){
for(const key2 in data13){
if(!((((((((key2 === "node") || (key2 === "address")) || (key2 === "user")) || (key2 === "port")) || (key2 === "identityFiles")) || (key2 === "agent")) || (key2 === "knownHostsFiles")) || (key2 === "hostKeyPolicy"))){
const err24 = {instancePath:instancePath+"/connection/jump",schemaPath:"#/properties/connection/properties/jump/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key2},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
}
if(data13.node !== undefined){
let data14 = data13.node;
if(typeof data14 === "string"){
if(!(formats0(data14))){
const err25 = {instancePath:instancePath+"/connection/jump/node",schemaPath:"#/properties/connection/properties/jump/properties/node/format",keyword:"format",params:{format: "name"},message:"must match format \""+"name"+"\""};
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.push(err25);
}
errors++;
}
}
else {
const err26 = {instancePath:instancePath+"/connection/jump/node",schemaPath:"#/properties/connection/properties/jump/properties/node/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err26];
}
else {
vErrors.push(err26);
}
errors++;
}
}
if(data13.address !== undefined){
let data15 = data13.address;
if(typeof data15 === "string"){
if(!(formats10(data15))){
const err27 = {instancePath:instancePath+"/connection/jump/address",schemaPath:"#/properties/connection/properties/jump/properties/address/format",keyword:"format",params:{format: "host"},message:"must match format \""+"host"+"\""};
if(vErrors === null){
vErrors = [err27];
}
else {
vErrors.push(err27);
}
errors++;
}
}
else {
const err28 = {instancePath:instancePath+"/connection/jump/address",schemaPath:"#/properties/connection/properties/jump/properties/address/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err28];
}
else {
vErrors.push(err28);
}
errors++;
}
}
if(data13.user !== undefined){
let data16 = data13.user;
if(typeof data16 === "string"){
if(!(formats0(data16))){
const err29 = {instancePath:instancePath+"/connection/jump/user",schemaPath:"#/properties/connection/properties/jump/properties/user/format",keyword:"format",params:{format: "name"},message:"must match format \""+"name"+"\""};
if(vErrors === null){
vErrors = [err29];
}
else {
vErrors.push(err29);
}
errors++;
}
}
else {
const err30 = {instancePath:instancePath+"/connection/jump/user",schemaPath:"#/properties/connection/properties/jump/properties/user/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err30];
}
else {
vErrors.push(err30);
}
errors++;
}
}
if(data13.port !== undefined){
let data17 = data13.port;
if(!(((typeof data17 == "number") && (!(data17 % 1) && !isNaN(data17))) && (isFinite(data17)))){
const err31 = {instancePath:instancePath+"/connection/jump/port",schemaPath:"#/properties/connection/properties/jump/properties/port/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err31];
}
else {
vErrors.push(err31);
}
errors++;
}
if((typeof data17 == "number") && (isFinite(data17))){
if(data17 > 65535 || isNaN(data17)){
const err32 = {instancePath:instancePath+"/connection/jump/port",schemaPath:"#/properties/connection/properties/jump/properties/port/maximum",keyword:"maximum",params:{comparison: "<=", limit: 65535},message:"must be <= 65535"};
if(vErrors === null){
vErrors = [err32];
}
else {
vErrors.push(err32);
}
errors++;
}
if(data17 < 1 || isNaN(data17)){
const err33 = {instancePath:instancePath+"/connection/jump/port",schemaPath:"#/properties/connection/properties/jump/properties/port/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1"};
if(vErrors === null){
vErrors = [err33];
}
else {
vErrors.push(err33);
}
errors++;
}
}
}
if(data13.identityFiles !== undefined){
let data18 = data13.identityFiles;
if(Array.isArray(data18)){
const len3 = data18.length;
for(let i3=0; i3<len3; i3++){
let data19 = data18[i3];
if(typeof data19 === "string"){
if(!(formats2(data19))){
const err34 = {instancePath:instancePath+"/connection/jump/identityFiles/" + i3,schemaPath:"#/properties/connection/properties/jump/properties/identityFiles/items/format",keyword:"format",params:{format: "local-path"},message:"must match format \""+"local-path"+"\""};
if(vErrors === null){
vErrors = [err34];
}
else {
vErrors.push(err34);
}
errors++;
}
}
else {
const err35 = {instancePath:instancePath+"/connection/jump/identityFiles/" + i3,schemaPath:"#/properties/connection/properties/jump/properties/identityFiles/items/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err35];
}
else {
vErrors.push(err35);
}
errors++;
}
}
}
else {
const err36 = {instancePath:instancePath+"/connection/jump/identityFiles",schemaPath:"#/properties/connection/properties/jump/properties/identityFiles/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err36];
}
else {
vErrors.push(err36);
}
errors++;
}
}
if(data13.agent !== undefined){
let data20 = data13.agent;
if(typeof data20 === "string"){
if(!(formats2(data20))){
const err37 = {instancePath:instancePath+"/connection/jump/agent",schemaPath:"#/properties/connection/properties/jump/properties/agent/format",keyword:"format",params:{format: "local-path"},message:"must match format \""+"local-path"+"\""};
if(vErrors === null){
vErrors = [err37];
}
else {
vErrors.push(err37);
}
errors++;
}
}
else {
const err38 = {instancePath:instancePath+"/connection/jump/agent",schemaPath:"#/properties/connection/properties/jump/properties/agent/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err38];
}
else {
vErrors.push(err38);
}
errors++;
}
}
if(data13.knownHostsFiles !== undefined){
let data21 = data13.knownHostsFiles;
if(Array.isArray(data21)){
const len4 = data21.length;
for(let i4=0; i4<len4; i4++){
let data22 = data21[i4];
if(typeof data22 === "string"){
if(!(formats2(data22))){
const err39 = {instancePath:instancePath+"/connection/jump/knownHostsFiles/" + i4,schemaPath:"#/properties/connection/properties/jump/properties/knownHostsFiles/items/format",keyword:"format",params:{format: "local-path"},message:"must match format \""+"local-path"+"\""};
if(vErrors === null){
vErrors = [err39];
}
else {
vErrors.push(err39);
}
errors++;
}
}
else {
const err40 = {instancePath:instancePath+"/connection/jump/knownHostsFiles/" + i4,schemaPath:"#/properties/connection/properties/jump/properties/knownHostsFiles/items/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err40];
}
else {
vErrors.push(err40);
}
errors++;
}
}
}
else {
const err41 = {instancePath:instancePath+"/connection/jump/knownHostsFiles",schemaPath:"#/properties/connection/properties/jump/properties/knownHostsFiles/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err41];
}
else {
vErrors.push(err41);
}
errors++;
}
}
if(data13.hostKeyPolicy !== undefined){
let data23 = data13.hostKeyPolicy;
if(typeof data23 !== "string"){
const err42 = {instancePath:instancePath+"/connection/jump/hostKeyPolicy",schemaPath:"#/properties/connection/properties/jump/properties/hostKeyPolicy/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err42];
}
else {
vErrors.push(err42);
}
errors++;
}
if(!((data23 === "strict") || (data23 === "accept-new"))){
const err43 = {instancePath:instancePath+"/connection/jump/hostKeyPolicy",schemaPath:"#/properties/connection/properties/jump/properties/hostKeyPolicy/enum",keyword:"enum",params:{allowedValues: schema11.properties.connection.properties.jump.properties.hostKeyPolicy.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err43];
}
else {
vErrors.push(err43);
}
errors++;
}
}
}
else {
const err44 = {instancePath:instancePath+"/connection/jump",schemaPath:"#/properties/connection/properties/jump/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err44];
}
else {
vErrors.push(err44);
}
errors++;
}
}
if(data3.sshConfig !== undefined){
if(typeof data3.sshConfig !== "boolean"){
const err45 = {instancePath:instancePath+"/connection/sshConfig",schemaPath:"#/properties/connection/properties/sshConfig/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"};
if(vErrors === null){
vErrors = [err45];
}
else {
vErrors.push(err45);
}
errors++;
}
}
if(data3.direct !== undefined){
if(typeof data3.direct !== "boolean"){
const err46 = {instancePath:instancePath+"/connection/direct",schemaPath:"#/properties/connection/properties/direct/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"};
if(vErrors === null){
vErrors = [err46];
}
else {
vErrors.push(err46);
}
errors++;
}
}
if(data3.connectTimeout !== undefined){
let data26 = data3.connectTimeout;
if(typeof data26 === "string"){
if(!(formats20(data26))){
const err47 = {instancePath:instancePath+"/connection/connectTimeout",schemaPath:"#/properties/connection/properties/connectTimeout/format",keyword:"format",params:{format: "timeout"},message:"must match format \""+"timeout"+"\""};
if(vErrors === null){
vErrors = [err47];
}
else {
vErrors.push(err47);
}
errors++;
}
}
else {
const err48 = {instancePath:instancePath+"/connection/connectTimeout",schemaPath:"#/properties/connection/properties/connectTimeout/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err48];
}
else {
vErrors.push(err48);
}
errors++;
}
}
if(data3.commandTimeout !== undefined){
let data27 = data3.commandTimeout;
if(typeof data27 === "string"){
if(!(formats20(data27))){
const err49 = {instancePath:instancePath+"/connection/commandTimeout",schemaPath:"#/properties/connection/properties/commandTimeout/format",keyword:"format",params:{format: "timeout"},message:"must match format \""+"timeout"+"\""};
if(vErrors === null){
vErrors = [err49];
}
else {
vErrors.push(err49);
}
errors++;
}
}
else {
const err50 = {instancePath:instancePath+"/connection/commandTimeout",schemaPath:"#/properties/connection/properties/commandTimeout/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err50];
}
else {
vErrors.push(err50);
}
errors++;
}
}
if(data3.keepaliveInterval !== undefined){
let data28 = data3.keepaliveInterval;
if(typeof data28 === "string"){
if(!(formats20(data28))){
const err51 = {instancePath:instancePath+"/connection/keepaliveInterval",schemaPath:"#/properties/connection/properties/keepaliveInterval/format",keyword:"format",params:{format: "timeout"},message:"must match format \""+"timeout"+"\""};
if(vErrors === null){
vErrors = [err51];
}
else {
vErrors.push(err51);
}
errors++;
}
}
else {
const err52 = {instancePath:instancePath+"/connection/keepaliveInterval",schemaPath:"#/properties/connection/properties/keepaliveInterval/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err52];
}
else {
vErrors.push(err52);
}
errors++;
}
}
if(data3.options !== undefined){
let data29 = data3.options;
if(Array.isArray(data29)){
const len5 = data29.length;
for(let i5=0; i5<len5; i5++){
let data30 = data29[i5];
if(typeof data30 === "string"){
if(!(formats26(data30))){
const err53 = {instancePath:instancePath+"/connection/options/" + i5,schemaPath:"#/properties/connection/properties/options/items/format",keyword:"format",params:{format: "ssh-option"},message:"must match format \""+"ssh-option"+"\""};
if(vErrors === null){
vErrors = [err53];
}
else {
vErrors.push(err53);
}
errors++;
}
}
else {
const err54 = {instancePath:instancePath+"/connection/options/" + i5,schemaPath:"#/properties/connection/properties/options/items/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err54];
}
else {
vErrors.push(err54);
}
errors++;
}
}
}
else {
const err55 = {instancePath:instancePath+"/connection/options",schemaPath:"#/properties/connection/properties/options/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err55];
}
else {
vErrors.push(err55);
}
errors++;
}
}
}
else {
const err56 = {instancePath:instancePath+"/connection",schemaPath:"#/properties/connection/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err56];
}
else {
vErrors.push(err56);
}
errors++;
}
}
if(data.scope !== undefined){
let data31 = data.scope;
if(typeof data31 !== "string"){
const err57 = {instancePath:instancePath+"/scope",schemaPath:"#/properties/scope/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err57];
}
else {
vErrors.push(err57);
}
errors++;
}
if(!((data31 === "listed") || (data31 === "whole"))){
const err58 = {instancePath:instancePath+"/scope",schemaPath:"#/properties/scope/enum",keyword:"enum",params:{allowedValues: schema11.properties.scope.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err58];
}
else {
vErrors.push(err58);
}
errors++;
}
}
if(data.values !== undefined){
let data32 = data.values;
if(data32 && typeof data32 == "object" && !Array.isArray(data32)){
for(const key3 in data32){
if(pattern0.test(key3)){
let data33 = data32[key3];
if(data33 && typeof data33 == "object" && !Array.isArray(data33)){
for(const key4 in data33){
if(!((((key4 === "file") || (key4 === "age")) || (key4 === "env")) || (key4 === "secret"))){
const err59 = {instancePath:instancePath+"/values/" + key3.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/values/patternProperties/%5E.*%24/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key4},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err59];
}
else {
vErrors.push(err59);
}
errors++;
}
}
if(data33.file !== undefined){
let data34 = data33.file;
if(typeof data34 === "string"){
if(data34.length < 1){
const err60 = {instancePath:instancePath+"/values/" + key3.replace(/~/g, "~0").replace(/\//g, "~1")+"/file",schemaPath:"#/properties/values/patternProperties/%5E.*%24/properties/file/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err60];
}
else {
vErrors.push(err60);
}
errors++;
}
}
else {
const err61 = {instancePath:instancePath+"/values/" + key3.replace(/~/g, "~0").replace(/\//g, "~1")+"/file",schemaPath:"#/properties/values/patternProperties/%5E.*%24/properties/file/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err61];
}
else {
vErrors.push(err61);
}
errors++;
}
}
if(data33.age !== undefined){
let data35 = data33.age;
if(typeof data35 === "string"){
if(data35.length < 1){
const err62 = {instancePath:instancePath+"/values/" + key3.replace(/~/g, "~0").replace(/\//g, "~1")+"/age",schemaPath:"#/properties/values/patternProperties/%5E.*%24/properties/age/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err62];
}
else {
vErrors.push(err62);
}
errors++;
}
}
else {
const err63 = {instancePath:instancePath+"/values/" + key3.replace(/~/g, "~0").replace(/\//g, "~1")+"/age",schemaPath:"#/properties/values/patternProperties/%5E.*%24/properties/age/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err63];
}
else {
vErrors.push(err63);
}
errors++;
}
}
if(data33.env !== undefined){
let data36 = data33.env;
if(typeof data36 === "string"){
if(data36.length < 1){
const err64 = {instancePath:instancePath+"/values/" + key3.replace(/~/g, "~0").replace(/\//g, "~1")+"/env",schemaPath:"#/properties/values/patternProperties/%5E.*%24/properties/env/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err64];
}
else {
vErrors.push(err64);
}
errors++;
}
}
else {
const err65 = {instancePath:instancePath+"/values/" + key3.replace(/~/g, "~0").replace(/\//g, "~1")+"/env",schemaPath:"#/properties/values/patternProperties/%5E.*%24/properties/env/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err65];
}
else {
vErrors.push(err65);
}
errors++;
}
}
if(data33.secret !== undefined){
if(typeof data33.secret !== "boolean"){
const err66 = {instancePath:instancePath+"/values/" + key3.replace(/~/g, "~0").replace(/\//g, "~1")+"/secret",schemaPath:"#/properties/values/patternProperties/%5E.*%24/properties/secret/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"};
if(vErrors === null){
vErrors = [err66];
}
else {
vErrors.push(err66);
}
errors++;
}
}
}
else {
const err67 = {instancePath:instancePath+"/values/" + key3.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/values/patternProperties/%5E.*%24/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err67];
}
else {
vErrors.push(err67);
}
errors++;
}
}
}
}
else {
const err68 = {instancePath:instancePath+"/values",schemaPath:"#/properties/values/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err68];
}
else {
vErrors.push(err68);
}
errors++;
}
}
if(data.config !== undefined){
let data38 = data.config;
if(Array.isArray(data38)){
const len6 = data38.length;
for(let i6=0; i6<len6; i6++){
let data39 = data38[i6];
if(data39 && typeof data39 == "object" && !Array.isArray(data39)){
for(const key5 in data39){
if(!(((key5 === "file") || (key5 === "patch")) || (key5 === "for"))){
const err69 = {instancePath:instancePath+"/config/" + i6,schemaPath:"#/properties/config/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key5},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err69];
}
else {
vErrors.push(err69);
}
errors++;
}
}
if(data39.file !== undefined){
let data40 = data39.file;
if(typeof data40 === "string"){
if(data40.length < 1){
const err70 = {instancePath:instancePath+"/config/" + i6+"/file",schemaPath:"#/properties/config/items/properties/file/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err70];
}
else {
vErrors.push(err70);
}
errors++;
}
}
else {
const err71 = {instancePath:instancePath+"/config/" + i6+"/file",schemaPath:"#/properties/config/items/properties/file/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err71];
}
else {
vErrors.push(err71);
}
errors++;
}
}
if(data39.patch !== undefined){
let data41 = data39.patch;
if(typeof data41 === "string"){
if(data41.length < 1){
const err72 = {instancePath:instancePath+"/config/" + i6+"/patch",schemaPath:"#/properties/config/items/properties/patch/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err72];
}
else {
vErrors.push(err72);
}
errors++;
}
}
else {
const err73 = {instancePath:instancePath+"/config/" + i6+"/patch",schemaPath:"#/properties/config/items/properties/patch/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err73];
}
else {
vErrors.push(err73);
}
errors++;
}
}
if(data39.for !== undefined){
let data42 = data39.for;
if(data42 && typeof data42 == "object" && !Array.isArray(data42)){
for(const key6 in data42){
if(!((((key6 === "role") || (key6 === "group")) || (key6 === "label")) || (key6 === "node"))){
const err74 = {instancePath:instancePath+"/config/" + i6+"/for",schemaPath:"#/properties/config/items/properties/for/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key6},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err74];
}
else {
vErrors.push(err74);
}
errors++;
}
}
if(data42.role !== undefined){
if(typeof data42.role !== "string"){
const err75 = {instancePath:instancePath+"/config/" + i6+"/for/role",schemaPath:"#/properties/config/items/properties/for/properties/role/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err75];
}
else {
vErrors.push(err75);
}
errors++;
}
}
if(data42.group !== undefined){
if(typeof data42.group !== "string"){
const err76 = {instancePath:instancePath+"/config/" + i6+"/for/group",schemaPath:"#/properties/config/items/properties/for/properties/group/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err76];
}
else {
vErrors.push(err76);
}
errors++;
}
}
if(data42.label !== undefined){
if(typeof data42.label !== "string"){
const err77 = {instancePath:instancePath+"/config/" + i6+"/for/label",schemaPath:"#/properties/config/items/properties/for/properties/label/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err77];
}
else {
vErrors.push(err77);
}
errors++;
}
}
if(data42.node !== undefined){
if(typeof data42.node !== "string"){
const err78 = {instancePath:instancePath+"/config/" + i6+"/for/node",schemaPath:"#/properties/config/items/properties/for/properties/node/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err78];
}
else {
vErrors.push(err78);
}
errors++;
}
}
}
else {
const err79 = {instancePath:instancePath+"/config/" + i6+"/for",schemaPath:"#/properties/config/items/properties/for/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err79];
}
else {
vErrors.push(err79);
}
errors++;
}
}
}
else {
const err80 = {instancePath:instancePath+"/config/" + i6,schemaPath:"#/properties/config/items/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err80];
}
else {
vErrors.push(err80);
}
errors++;
}
}
}
else {
const err81 = {instancePath:instancePath+"/config",schemaPath:"#/properties/config/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err81];
}
else {
vErrors.push(err81);
}
errors++;
}
}
if(data.nodes !== undefined){
let data47 = data.nodes;
if(Array.isArray(data47)){
const len7 = data47.length;
for(let i7=0; i7<len7; i7++){
let data48 = data47[i7];
if(data48 && typeof data48 == "object" && !Array.isArray(data48)){
if(data48.name === undefined){
const err82 = {instancePath:instancePath+"/nodes/" + i7,schemaPath:"#/properties/nodes/items/required",keyword:"required",params:{missingProperty: "name"},message:"must have required property '"+"name"+"'"};
if(vErrors === null){
vErrors = [err82];
}
else {
vErrors.push(err82);
}
errors++;
}
for(const key7 in data48){
if(!(func2.call(schema11.properties.nodes.items.properties, key7))){
const err83 = {instancePath:instancePath+"/nodes/" + i7,schemaPath:"#/properties/nodes/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key7},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err83];
}
else {
vErrors.push(err83);
}
errors++;
}
}
if(data48.name !== undefined){
let data49 = data48.name;
if(typeof data49 === "string"){
if(!(formats0(data49))){
const err84 = {instancePath:instancePath+"/nodes/" + i7+"/name",schemaPath:"#/properties/nodes/items/properties/name/format",keyword:"format",params:{format: "name"},message:"must match format \""+"name"+"\""};
if(vErrors === null){
vErrors = [err84];
}
else {
vErrors.push(err84);
}
errors++;
}
}
else {
const err85 = {instancePath:instancePath+"/nodes/" + i7+"/name",schemaPath:"#/properties/nodes/items/properties/name/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err85];
}
else {
vErrors.push(err85);
}
errors++;
}
}
if(data48.address !== undefined){
let data50 = data48.address;
if(typeof data50 === "string"){
if(!(formats10(data50))){
const err86 = {instancePath:instancePath+"/nodes/" + i7+"/address",schemaPath:"#/properties/nodes/items/properties/address/format",keyword:"format",params:{format: "host"},message:"must match format \""+"host"+"\""};
if(vErrors === null){
vErrors = [err86];
}
else {
vErrors.push(err86);
}
errors++;
}
}
else {
const err87 = {instancePath:instancePath+"/nodes/" + i7+"/address",schemaPath:"#/properties/nodes/items/properties/address/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err87];
}
else {
vErrors.push(err87);
}
errors++;
}
}
if(data48.role !== undefined){
if(typeof data48.role !== "string"){
const err88 = {instancePath:instancePath+"/nodes/" + i7+"/role",schemaPath:"#/properties/nodes/items/properties/role/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err88];
}
else {
vErrors.push(err88);
}
errors++;
}
}
if(data48.labels !== undefined){
let data52 = data48.labels;
if(data52 && typeof data52 == "object" && !Array.isArray(data52)){
for(const key8 in data52){
if(pattern0.test(key8)){
if(typeof data52[key8] !== "string"){
const err89 = {instancePath:instancePath+"/nodes/" + i7+"/labels/" + key8.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/nodes/items/properties/labels/patternProperties/%5E.*%24/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err89];
}
else {
vErrors.push(err89);
}
errors++;
}
}
}
}
else {
const err90 = {instancePath:instancePath+"/nodes/" + i7+"/labels",schemaPath:"#/properties/nodes/items/properties/labels/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err90];
}
else {
vErrors.push(err90);
}
errors++;
}
}
if(data48.groups !== undefined){
let data54 = data48.groups;
if(Array.isArray(data54)){
const len8 = data54.length;
for(let i8=0; i8<len8; i8++){
if(typeof data54[i8] !== "string"){
const err91 = {instancePath:instancePath+"/nodes/" + i7+"/groups/" + i8,schemaPath:"#/properties/nodes/items/properties/groups/items/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err91];
}
else {
vErrors.push(err91);
}
errors++;
}
}
}
else {
const err92 = {instancePath:instancePath+"/nodes/" + i7+"/groups",schemaPath:"#/properties/nodes/items/properties/groups/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err92];
}
else {
vErrors.push(err92);
}
errors++;
}
}
if(data48.config !== undefined){
let data56 = data48.config;
if(Array.isArray(data56)){
const len9 = data56.length;
for(let i9=0; i9<len9; i9++){
let data57 = data56[i9];
if(typeof data57 === "string"){
if(data57.length < 1){
const err93 = {instancePath:instancePath+"/nodes/" + i7+"/config/" + i9,schemaPath:"#/properties/nodes/items/properties/config/items/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err93];
}
else {
vErrors.push(err93);
}
errors++;
}
}
else {
const err94 = {instancePath:instancePath+"/nodes/" + i7+"/config/" + i9,schemaPath:"#/properties/nodes/items/properties/config/items/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err94];
}
else {
vErrors.push(err94);
}
errors++;
}
}
}
else {
const err95 = {instancePath:instancePath+"/nodes/" + i7+"/config",schemaPath:"#/properties/nodes/items/properties/config/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err95];
}
else {
vErrors.push(err95);
}
errors++;
}
}
if(data48.patches !== undefined){
let data58 = data48.patches;
if(Array.isArray(data58)){
const len10 = data58.length;
for(let i10=0; i10<len10; i10++){
let data59 = data58[i10];
if(typeof data59 === "string"){
if(data59.length < 1){
const err96 = {instancePath:instancePath+"/nodes/" + i7+"/patches/" + i10,schemaPath:"#/properties/nodes/items/properties/patches/items/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err96];
}
else {
vErrors.push(err96);
}
errors++;
}
}
else {
const err97 = {instancePath:instancePath+"/nodes/" + i7+"/patches/" + i10,schemaPath:"#/properties/nodes/items/properties/patches/items/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err97];
}
else {
vErrors.push(err97);
}
errors++;
}
}
}
else {
const err98 = {instancePath:instancePath+"/nodes/" + i7+"/patches",schemaPath:"#/properties/nodes/items/properties/patches/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err98];
}
else {
vErrors.push(err98);
}
errors++;
}
}
if(data48.values !== undefined){
let data60 = data48.values;
if(data60 && typeof data60 == "object" && !Array.isArray(data60)){
for(const key9 in data60){
if(pattern0.test(key9)){
if(typeof data60[key9] !== "string"){
const err99 = {instancePath:instancePath+"/nodes/" + i7+"/values/" + key9.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/nodes/items/properties/values/patternProperties/%5E.*%24/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err99];
}
else {
vErrors.push(err99);
}
errors++;
}
}
}
}
else {
const err100 = {instancePath:instancePath+"/nodes/" + i7+"/values",schemaPath:"#/properties/nodes/items/properties/values/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err100];
}
else {
vErrors.push(err100);
}
errors++;
}
}
if(data48.connection !== undefined){
let data62 = data48.connection;
if(data62 && typeof data62 == "object" && !Array.isArray(data62)){
for(const key10 in data62){
if(!(func2.call(schema11.properties.nodes.items.properties.connection.properties, key10))){
const err101 = {instancePath:instancePath+"/nodes/" + i7+"/connection",schemaPath:"#/properties/nodes/items/properties/connection/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key10},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err101];
}
else {
vErrors.push(err101);
}
errors++;
}
}
if(data62.transport !== undefined){
let data63 = data62.transport;
if(typeof data63 !== "string"){
const err102 = {instancePath:instancePath+"/nodes/" + i7+"/connection/transport",schemaPath:"#/properties/nodes/items/properties/connection/properties/transport/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err102];
}
else {
vErrors.push(err102);
}
errors++;
}
if(!(((data63 === "ssh2") || (data63 === "openssh")) || (data63 === "local"))){
const err103 = {instancePath:instancePath+"/nodes/" + i7+"/connection/transport",schemaPath:"#/properties/nodes/items/properties/connection/properties/transport/enum",keyword:"enum",params:{allowedValues: schema11.properties.nodes.items.properties.connection.properties.transport.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err103];
}
else {
vErrors.push(err103);
}
errors++;
}
}
if(data62.user !== undefined){
let data64 = data62.user;
if(typeof data64 === "string"){
if(!(formats0(data64))){
const err104 = {instancePath:instancePath+"/nodes/" + i7+"/connection/user",schemaPath:"#/properties/nodes/items/properties/connection/properties/user/format",keyword:"format",params:{format: "name"},message:"must match format \""+"name"+"\""};
if(vErrors === null){
vErrors = [err104];
}
else {
vErrors.push(err104);
}
errors++;
}
}
else {
const err105 = {instancePath:instancePath+"/nodes/" + i7+"/connection/user",schemaPath:"#/properties/nodes/items/properties/connection/properties/user/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err105];
}
else {
vErrors.push(err105);
}
errors++;
}
}
if(data62.port !== undefined){
let data65 = data62.port;
if(!(((typeof data65 == "number") && (!(data65 % 1) && !isNaN(data65))) && (isFinite(data65)))){
const err106 = {instancePath:instancePath+"/nodes/" + i7+"/connection/port",schemaPath:"#/properties/nodes/items/properties/connection/properties/port/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err106];
}
else {
vErrors.push(err106);
}
errors++;
}
if((typeof data65 == "number") && (isFinite(data65))){
if(data65 > 65535 || isNaN(data65)){
const err107 = {instancePath:instancePath+"/nodes/" + i7+"/connection/port",schemaPath:"#/properties/nodes/items/properties/connection/properties/port/maximum",keyword:"maximum",params:{comparison: "<=", limit: 65535},message:"must be <= 65535"};
if(vErrors === null){
vErrors = [err107];
}
else {
vErrors.push(err107);
}
errors++;
}
if(data65 < 1 || isNaN(data65)){
const err108 = {instancePath:instancePath+"/nodes/" + i7+"/connection/port",schemaPath:"#/properties/nodes/items/properties/connection/properties/port/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1"};
if(vErrors === null){
vErrors = [err108];
}
else {
vErrors.push(err108);
}
errors++;
}
}
}
if(data62.identityFiles !== undefined){
let data66 = data62.identityFiles;
if(Array.isArray(data66)){
const len11 = data66.length;
for(let i11=0; i11<len11; i11++){
let data67 = data66[i11];
if(typeof data67 === "string"){
if(!(formats2(data67))){
const err109 = {instancePath:instancePath+"/nodes/" + i7+"/connection/identityFiles/" + i11,schemaPath:"#/properties/nodes/items/properties/connection/properties/identityFiles/items/format",keyword:"format",params:{format: "local-path"},message:"must match format \""+"local-path"+"\""};
if(vErrors === null){
vErrors = [err109];
}
else {
vErrors.push(err109);
}
errors++;
}
}
else {
const err110 = {instancePath:instancePath+"/nodes/" + i7+"/connection/identityFiles/" + i11,schemaPath:"#/properties/nodes/items/properties/connection/properties/identityFiles/items/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err110];
}
else {
vErrors.push(err110);
}
errors++;
}
}
}
else {
const err111 = {instancePath:instancePath+"/nodes/" + i7+"/connection/identityFiles",schemaPath:"#/properties/nodes/items/properties/connection/properties/identityFiles/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err111];
}
else {
vErrors.push(err111);
}
errors++;
}
}
if(data62.agent !== undefined){
let data68 = data62.agent;
if(typeof data68 === "string"){
if(!(formats2(data68))){
const err112 = {instancePath:instancePath+"/nodes/" + i7+"/connection/agent",schemaPath:"#/properties/nodes/items/properties/connection/properties/agent/format",keyword:"format",params:{format: "local-path"},message:"must match format \""+"local-path"+"\""};
if(vErrors === null){
vErrors = [err112];
}
else {
vErrors.push(err112);
}
errors++;
}
}
else {
const err113 = {instancePath:instancePath+"/nodes/" + i7+"/connection/agent",schemaPath:"#/properties/nodes/items/properties/connection/properties/agent/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err113];
}
else {
vErrors.push(err113);
}
errors++;
}
}
if(data62.knownHostsFiles !== undefined){
let data69 = data62.knownHostsFiles;
if(Array.isArray(data69)){
const len12 = data69.length;
for(let i12=0; i12<len12; i12++){
let data70 = data69[i12];
if(typeof data70 === "string"){
if(!(formats2(data70))){
const err114 = {instancePath:instancePath+"/nodes/" + i7+"/connection/knownHostsFiles/" + i12,schemaPath:"#/properties/nodes/items/properties/connection/properties/knownHostsFiles/items/format",keyword:"format",params:{format: "local-path"},message:"must match format \""+"local-path"+"\""};
if(vErrors === null){
vErrors = [err114];
}
else {
vErrors.push(err114);
}
errors++;
}
}
else {
const err115 = {instancePath:instancePath+"/nodes/" + i7+"/connection/knownHostsFiles/" + i12,schemaPath:"#/properties/nodes/items/properties/connection/properties/knownHostsFiles/items/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err115];
}
else {
vErrors.push(err115);
}
errors++;
}
}
}
else {
const err116 = {instancePath:instancePath+"/nodes/" + i7+"/connection/knownHostsFiles",schemaPath:"#/properties/nodes/items/properties/connection/properties/knownHostsFiles/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err116];
}
else {
vErrors.push(err116);
}
errors++;
}
}
if(data62.hostKeyPolicy !== undefined){
let data71 = data62.hostKeyPolicy;
if(typeof data71 !== "string"){
const err117 = {instancePath:instancePath+"/nodes/" + i7+"/connection/hostKeyPolicy",schemaPath:"#/properties/nodes/items/properties/connection/properties/hostKeyPolicy/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err117];
}
else {
vErrors.push(err117);
}
errors++;
}
if(!((data71 === "strict") || (data71 === "accept-new"))){
const err118 = {instancePath:instancePath+"/nodes/" + i7+"/connection/hostKeyPolicy",schemaPath:"#/properties/nodes/items/properties/connection/properties/hostKeyPolicy/enum",keyword:"enum",params:{allowedValues: schema11.properties.nodes.items.properties.connection.properties.hostKeyPolicy.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err118];
}
else {
vErrors.push(err118);
}
errors++;
}
}
if(data62.jump !== undefined){
let data72 = data62.jump;
if(data72 && typeof data72 == "object" && !Array.isArray(data72)){
for(const key11 in data72){
if(!((((((((key11 === "node") || (key11 === "address")) || (key11 === "user")) || (key11 === "port")) || (key11 === "identityFiles")) || (key11 === "agent")) || (key11 === "knownHostsFiles")) || (key11 === "hostKeyPolicy"))){
const err119 = {instancePath:instancePath+"/nodes/" + i7+"/connection/jump",schemaPath:"#/properties/nodes/items/properties/connection/properties/jump/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key11},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err119];
}
else {
vErrors.push(err119);
}
errors++;
}
}
if(data72.node !== undefined){
let data73 = data72.node;
if(typeof data73 === "string"){
if(!(formats0(data73))){
const err120 = {instancePath:instancePath+"/nodes/" + i7+"/connection/jump/node",schemaPath:"#/properties/nodes/items/properties/connection/properties/jump/properties/node/format",keyword:"format",params:{format: "name"},message:"must match format \""+"name"+"\""};
if(vErrors === null){
vErrors = [err120];
}
else {
vErrors.push(err120);
}
errors++;
}
}
else {
const err121 = {instancePath:instancePath+"/nodes/" + i7+"/connection/jump/node",schemaPath:"#/properties/nodes/items/properties/connection/properties/jump/properties/node/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err121];
}
else {
vErrors.push(err121);
}
errors++;
}
}
if(data72.address !== undefined){
let data74 = data72.address;
if(typeof data74 === "string"){
if(!(formats10(data74))){
const err122 = {instancePath:instancePath+"/nodes/" + i7+"/connection/jump/address",schemaPath:"#/properties/nodes/items/properties/connection/properties/jump/properties/address/format",keyword:"format",params:{format: "host"},message:"must match format \""+"host"+"\""};
if(vErrors === null){
vErrors = [err122];
}
else {
vErrors.push(err122);
}
errors++;
}
}
else {
const err123 = {instancePath:instancePath+"/nodes/" + i7+"/connection/jump/address",schemaPath:"#/properties/nodes/items/properties/connection/properties/jump/properties/address/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err123];
}
else {
vErrors.push(err123);
}
errors++;
}
}
if(data72.user !== undefined){
let data75 = data72.user;
if(typeof data75 === "string"){
if(!(formats0(data75))){
const err124 = {instancePath:instancePath+"/nodes/" + i7+"/connection/jump/user",schemaPath:"#/properties/nodes/items/properties/connection/properties/jump/properties/user/format",keyword:"format",params:{format: "name"},message:"must match format \""+"name"+"\""};
if(vErrors === null){
vErrors = [err124];
}
else {
vErrors.push(err124);
}
errors++;
}
}
else {
const err125 = {instancePath:instancePath+"/nodes/" + i7+"/connection/jump/user",schemaPath:"#/properties/nodes/items/properties/connection/properties/jump/properties/user/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err125];
}
else {
vErrors.push(err125);
}
errors++;
}
}
if(data72.port !== undefined){
let data76 = data72.port;
if(!(((typeof data76 == "number") && (!(data76 % 1) && !isNaN(data76))) && (isFinite(data76)))){
const err126 = {instancePath:instancePath+"/nodes/" + i7+"/connection/jump/port",schemaPath:"#/properties/nodes/items/properties/connection/properties/jump/properties/port/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err126];
}
else {
vErrors.push(err126);
}
errors++;
}
if((typeof data76 == "number") && (isFinite(data76))){
if(data76 > 65535 || isNaN(data76)){
const err127 = {instancePath:instancePath+"/nodes/" + i7+"/connection/jump/port",schemaPath:"#/properties/nodes/items/properties/connection/properties/jump/properties/port/maximum",keyword:"maximum",params:{comparison: "<=", limit: 65535},message:"must be <= 65535"};
if(vErrors === null){
vErrors = [err127];
}
else {
vErrors.push(err127);
}
errors++;
}
if(data76 < 1 || isNaN(data76)){
const err128 = {instancePath:instancePath+"/nodes/" + i7+"/connection/jump/port",schemaPath:"#/properties/nodes/items/properties/connection/properties/jump/properties/port/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1"};
if(vErrors === null){
vErrors = [err128];
}
else {
vErrors.push(err128);
}
errors++;
}
}
}
if(data72.identityFiles !== undefined){
let data77 = data72.identityFiles;
if(Array.isArray(data77)){
const len13 = data77.length;
for(let i13=0; i13<len13; i13++){
let data78 = data77[i13];
if(typeof data78 === "string"){
if(!(formats2(data78))){
const err129 = {instancePath:instancePath+"/nodes/" + i7+"/connection/jump/identityFiles/" + i13,schemaPath:"#/properties/nodes/items/properties/connection/properties/jump/properties/identityFiles/items/format",keyword:"format",params:{format: "local-path"},message:"must match format \""+"local-path"+"\""};
if(vErrors === null){
vErrors = [err129];
}
else {
vErrors.push(err129);
}
errors++;
}
}
else {
const err130 = {instancePath:instancePath+"/nodes/" + i7+"/connection/jump/identityFiles/" + i13,schemaPath:"#/properties/nodes/items/properties/connection/properties/jump/properties/identityFiles/items/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err130];
}
else {
vErrors.push(err130);
}
errors++;
}
}
}
else {
const err131 = {instancePath:instancePath+"/nodes/" + i7+"/connection/jump/identityFiles",schemaPath:"#/properties/nodes/items/properties/connection/properties/jump/properties/identityFiles/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err131];
}
else {
vErrors.push(err131);
}
errors++;
}
}
if(data72.agent !== undefined){
let data79 = data72.agent;
if(typeof data79 === "string"){
if(!(formats2(data79))){
const err132 = {instancePath:instancePath+"/nodes/" + i7+"/connection/jump/agent",schemaPath:"#/properties/nodes/items/properties/connection/properties/jump/properties/agent/format",keyword:"format",params:{format: "local-path"},message:"must match format \""+"local-path"+"\""};
if(vErrors === null){
vErrors = [err132];
}
else {
vErrors.push(err132);
}
errors++;
}
}
else {
const err133 = {instancePath:instancePath+"/nodes/" + i7+"/connection/jump/agent",schemaPath:"#/properties/nodes/items/properties/connection/properties/jump/properties/agent/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err133];
}
else {
vErrors.push(err133);
}
errors++;
}
}
if(data72.knownHostsFiles !== undefined){
let data80 = data72.knownHostsFiles;
if(Array.isArray(data80)){
const len14 = data80.length;
for(let i14=0; i14<len14; i14++){
let data81 = data80[i14];
if(typeof data81 === "string"){
if(!(formats2(data81))){
const err134 = {instancePath:instancePath+"/nodes/" + i7+"/connection/jump/knownHostsFiles/" + i14,schemaPath:"#/properties/nodes/items/properties/connection/properties/jump/properties/knownHostsFiles/items/format",keyword:"format",params:{format: "local-path"},message:"must match format \""+"local-path"+"\""};
if(vErrors === null){
vErrors = [err134];
}
else {
vErrors.push(err134);
}
errors++;
}
}
else {
const err135 = {instancePath:instancePath+"/nodes/" + i7+"/connection/jump/knownHostsFiles/" + i14,schemaPath:"#/properties/nodes/items/properties/connection/properties/jump/properties/knownHostsFiles/items/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err135];
}
else {
vErrors.push(err135);
}
errors++;
}
}
}
else {
const err136 = {instancePath:instancePath+"/nodes/" + i7+"/connection/jump/knownHostsFiles",schemaPath:"#/properties/nodes/items/properties/connection/properties/jump/properties/knownHostsFiles/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err136];
}
else {
vErrors.push(err136);
}
errors++;
}
}
if(data72.hostKeyPolicy !== undefined){
let data82 = data72.hostKeyPolicy;
if(typeof data82 !== "string"){
const err137 = {instancePath:instancePath+"/nodes/" + i7+"/connection/jump/hostKeyPolicy",schemaPath:"#/properties/nodes/items/properties/connection/properties/jump/properties/hostKeyPolicy/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err137];
}
else {
vErrors.push(err137);
}
errors++;
}
if(!((data82 === "strict") || (data82 === "accept-new"))){
const err138 = {instancePath:instancePath+"/nodes/" + i7+"/connection/jump/hostKeyPolicy",schemaPath:"#/properties/nodes/items/properties/connection/properties/jump/properties/hostKeyPolicy/enum",keyword:"enum",params:{allowedValues: schema11.properties.nodes.items.properties.connection.properties.jump.properties.hostKeyPolicy.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err138];
}
else {
vErrors.push(err138);
}
errors++;
}
}
}
else {
const err139 = {instancePath:instancePath+"/nodes/" + i7+"/connection/jump",schemaPath:"#/properties/nodes/items/properties/connection/properties/jump/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err139];
}
else {
vErrors.push(err139);
}
errors++;
}
}
if(data62.sshConfig !== undefined){
if(typeof data62.sshConfig !== "boolean"){
const err140 = {instancePath:instancePath+"/nodes/" + i7+"/connection/sshConfig",schemaPath:"#/properties/nodes/items/properties/connection/properties/sshConfig/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"};
if(vErrors === null){
vErrors = [err140];
}
else {
vErrors.push(err140);
}
errors++;
}
}
if(data62.direct !== undefined){
if(typeof data62.direct !== "boolean"){
const err141 = {instancePath:instancePath+"/nodes/" + i7+"/connection/direct",schemaPath:"#/properties/nodes/items/properties/connection/properties/direct/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"};
if(vErrors === null){
vErrors = [err141];
}
else {
vErrors.push(err141);
}
errors++;
}
}
if(data62.connectTimeout !== undefined){
let data85 = data62.connectTimeout;
if(typeof data85 === "string"){
if(!(formats20(data85))){
const err142 = {instancePath:instancePath+"/nodes/" + i7+"/connection/connectTimeout",schemaPath:"#/properties/nodes/items/properties/connection/properties/connectTimeout/format",keyword:"format",params:{format: "timeout"},message:"must match format \""+"timeout"+"\""};
if(vErrors === null){
vErrors = [err142];
}
else {
vErrors.push(err142);
}
errors++;
}
}
else {
const err143 = {instancePath:instancePath+"/nodes/" + i7+"/connection/connectTimeout",schemaPath:"#/properties/nodes/items/properties/connection/properties/connectTimeout/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err143];
}
else {
vErrors.push(err143);
}
errors++;
}
}
if(data62.commandTimeout !== undefined){
let data86 = data62.commandTimeout;
if(typeof data86 === "string"){
if(!(formats20(data86))){
const err144 = {instancePath:instancePath+"/nodes/" + i7+"/connection/commandTimeout",schemaPath:"#/properties/nodes/items/properties/connection/properties/commandTimeout/format",keyword:"format",params:{format: "timeout"},message:"must match format \""+"timeout"+"\""};
if(vErrors === null){
vErrors = [err144];
}
else {
vErrors.push(err144);
}
errors++;
}
}
else {
const err145 = {instancePath:instancePath+"/nodes/" + i7+"/connection/commandTimeout",schemaPath:"#/properties/nodes/items/properties/connection/properties/commandTimeout/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err145];
}
else {
vErrors.push(err145);
}
errors++;
}
}
if(data62.keepaliveInterval !== undefined){
let data87 = data62.keepaliveInterval;
if(typeof data87 === "string"){
if(!(formats20(data87))){
const err146 = {instancePath:instancePath+"/nodes/" + i7+"/connection/keepaliveInterval",schemaPath:"#/properties/nodes/items/properties/connection/properties/keepaliveInterval/format",keyword:"format",params:{format: "timeout"},message:"must match format \""+"timeout"+"\""};
if(vErrors === null){
vErrors = [err146];
}
else {
vErrors.push(err146);
}
errors++;
}
}
else {
const err147 = {instancePath:instancePath+"/nodes/" + i7+"/connection/keepaliveInterval",schemaPath:"#/properties/nodes/items/properties/connection/properties/keepaliveInterval/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err147];
}
else {
vErrors.push(err147);
}
errors++;
}
}
if(data62.options !== undefined){
let data88 = data62.options;
if(Array.isArray(data88)){
const len15 = data88.length;
for(let i15=0; i15<len15; i15++){
let data89 = data88[i15];
if(typeof data89 === "string"){
if(!(formats26(data89))){
const err148 = {instancePath:instancePath+"/nodes/" + i7+"/connection/options/" + i15,schemaPath:"#/properties/nodes/items/properties/connection/properties/options/items/format",keyword:"format",params:{format: "ssh-option"},message:"must match format \""+"ssh-option"+"\""};
if(vErrors === null){
vErrors = [err148];
}
else {
vErrors.push(err148);
}
errors++;
}
}
else {
const err149 = {instancePath:instancePath+"/nodes/" + i7+"/connection/options/" + i15,schemaPath:"#/properties/nodes/items/properties/connection/properties/options/items/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err149];
}
else {
vErrors.push(err149);
}
errors++;
}
}
}
else {
const err150 = {instancePath:instancePath+"/nodes/" + i7+"/connection/options",schemaPath:"#/properties/nodes/items/properties/connection/properties/options/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err150];
}
else {
vErrors.push(err150);
}
errors++;
}
}
}
else {
const err151 = {instancePath:instancePath+"/nodes/" + i7+"/connection",schemaPath:"#/properties/nodes/items/properties/connection/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err151];
}
else {
vErrors.push(err151);
}
errors++;
}
}
}
else {
const err152 = {instancePath:instancePath+"/nodes/" + i7,schemaPath:"#/properties/nodes/items/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err152];
}
else {
vErrors.push(err152);
}
errors++;
}
}
}
else {
const err153 = {instancePath:instancePath+"/nodes",schemaPath:"#/properties/nodes/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err153];
}
else {
vErrors.push(err153);
}
errors++;
}
}
if(data.protect !== undefined){
let data90 = data.protect;
if(Array.isArray(data90)){
const len16 = data90.length;
for(let i16=0; i16<len16; i16++){
let data91 = data90[i16];
if(data91 && typeof data91 == "object" && !Array.isArray(data91)){
if(data91.kind === undefined){
const err154 = {instancePath:instancePath+"/protect/" + i16,schemaPath:"#/properties/protect/items/required",keyword:"required",params:{missingProperty: "kind"},message:"must have required property '"+"kind"+"'"};
if(vErrors === null){
vErrors = [err154];
}
else {
vErrors.push(err154);
}
errors++;
}
if(data91.id === undefined){
const err155 = {instancePath:instancePath+"/protect/" + i16,schemaPath:"#/properties/protect/items/required",keyword:"required",params:{missingProperty: "id"},message:"must have required property '"+"id"+"'"};
if(vErrors === null){
vErrors = [err155];
}
else {
vErrors.push(err155);
}
errors++;
}
for(const key12 in data91){
if(!(((key12 === "kind") || (key12 === "id")) || (key12 === "for"))){
const err156 = {instancePath:instancePath+"/protect/" + i16,schemaPath:"#/properties/protect/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key12},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err156];
}
else {
vErrors.push(err156);
}
errors++;
}
}
if(data91.kind !== undefined){
let data92 = data91.kind;
if(typeof data92 === "string"){
if(data92.length < 1){
const err157 = {instancePath:instancePath+"/protect/" + i16+"/kind",schemaPath:"#/properties/protect/items/properties/kind/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err157];
}
else {
vErrors.push(err157);
}
errors++;
}
}
else {
const err158 = {instancePath:instancePath+"/protect/" + i16+"/kind",schemaPath:"#/properties/protect/items/properties/kind/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err158];
}
else {
vErrors.push(err158);
}
errors++;
}
}
if(data91.id !== undefined){
let data93 = data91.id;
if(typeof data93 === "string"){
if(data93.length < 1){
const err159 = {instancePath:instancePath+"/protect/" + i16+"/id",schemaPath:"#/properties/protect/items/properties/id/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err159];
}
else {
vErrors.push(err159);
}
errors++;
}
}
else {
const err160 = {instancePath:instancePath+"/protect/" + i16+"/id",schemaPath:"#/properties/protect/items/properties/id/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err160];
}
else {
vErrors.push(err160);
}
errors++;
}
}
if(data91.for !== undefined){
let data94 = data91.for;
if(data94 && typeof data94 == "object" && !Array.isArray(data94)){
for(const key13 in data94){
if(!((((key13 === "role") || (key13 === "group")) || (key13 === "label")) || (key13 === "node"))){
const err161 = {instancePath:instancePath+"/protect/" + i16+"/for",schemaPath:"#/properties/protect/items/properties/for/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key13},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err161];
}
else {
vErrors.push(err161);
}
errors++;
}
}
if(data94.role !== undefined){
if(typeof data94.role !== "string"){
const err162 = {instancePath:instancePath+"/protect/" + i16+"/for/role",schemaPath:"#/properties/protect/items/properties/for/properties/role/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err162];
}
else {
vErrors.push(err162);
}
errors++;
}
}
if(data94.group !== undefined){
if(typeof data94.group !== "string"){
const err163 = {instancePath:instancePath+"/protect/" + i16+"/for/group",schemaPath:"#/properties/protect/items/properties/for/properties/group/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err163];
}
else {
vErrors.push(err163);
}
errors++;
}
}
if(data94.label !== undefined){
if(typeof data94.label !== "string"){
const err164 = {instancePath:instancePath+"/protect/" + i16+"/for/label",schemaPath:"#/properties/protect/items/properties/for/properties/label/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err164];
}
else {
vErrors.push(err164);
}
errors++;
}
}
if(data94.node !== undefined){
if(typeof data94.node !== "string"){
const err165 = {instancePath:instancePath+"/protect/" + i16+"/for/node",schemaPath:"#/properties/protect/items/properties/for/properties/node/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err165];
}
else {
vErrors.push(err165);
}
errors++;
}
}
}
else {
const err166 = {instancePath:instancePath+"/protect/" + i16+"/for",schemaPath:"#/properties/protect/items/properties/for/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err166];
}
else {
vErrors.push(err166);
}
errors++;
}
}
}
else {
const err167 = {instancePath:instancePath+"/protect/" + i16,schemaPath:"#/properties/protect/items/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err167];
}
else {
vErrors.push(err167);
}
errors++;
}
}
}
else {
const err168 = {instancePath:instancePath+"/protect",schemaPath:"#/properties/protect/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err168];
}
else {
vErrors.push(err168);
}
errors++;
}
}
if(data.policy !== undefined){
let data99 = data.policy;
if(data99 && typeof data99 == "object" && !Array.isArray(data99)){
for(const key14 in data99){
if(!((((((key14 === "approvals") || (key14 === "maxNodes")) || (key14 === "separateRoles")) || (key14 === "reachability")) || (key14 === "noDelete")) || (key14 === "rules"))){
const err169 = {instancePath:instancePath+"/policy",schemaPath:"#/properties/policy/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key14},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err169];
}
else {
vErrors.push(err169);
}
errors++;
}
}
if(data99.approvals !== undefined){
let data100 = data99.approvals;
if(data100 && typeof data100 == "object" && !Array.isArray(data100)){
for(const key15 in data100){
if(!((((((key15 === "required") || (key15 === "denyRemoval")) || (key15 === "signers")) || (key15 === "revoked")) || (key15 === "forge")) || (key15 === "people"))){
const err170 = {instancePath:instancePath+"/policy/approvals",schemaPath:"#/properties/policy/properties/approvals/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key15},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err170];
}
else {
vErrors.push(err170);
}
errors++;
}
}
if(data100.required !== undefined){
let data101 = data100.required;
if(!(((typeof data101 == "number") && (!(data101 % 1) && !isNaN(data101))) && (isFinite(data101)))){
const err171 = {instancePath:instancePath+"/policy/approvals/required",schemaPath:"#/properties/policy/properties/approvals/properties/required/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err171];
}
else {
vErrors.push(err171);
}
errors++;
}
if((typeof data101 == "number") && (isFinite(data101))){
if(data101 > 100 || isNaN(data101)){
const err172 = {instancePath:instancePath+"/policy/approvals/required",schemaPath:"#/properties/policy/properties/approvals/properties/required/maximum",keyword:"maximum",params:{comparison: "<=", limit: 100},message:"must be <= 100"};
if(vErrors === null){
vErrors = [err172];
}
else {
vErrors.push(err172);
}
errors++;
}
if(data101 < 0 || isNaN(data101)){
const err173 = {instancePath:instancePath+"/policy/approvals/required",schemaPath:"#/properties/policy/properties/approvals/properties/required/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"};
if(vErrors === null){
vErrors = [err173];
}
else {
vErrors.push(err173);
}
errors++;
}
}
}
if(data100.denyRemoval !== undefined){
let data102 = data100.denyRemoval;
if(!(((typeof data102 == "number") && (!(data102 % 1) && !isNaN(data102))) && (isFinite(data102)))){
const err174 = {instancePath:instancePath+"/policy/approvals/denyRemoval",schemaPath:"#/properties/policy/properties/approvals/properties/denyRemoval/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err174];
}
else {
vErrors.push(err174);
}
errors++;
}
if((typeof data102 == "number") && (isFinite(data102))){
if(data102 > 100 || isNaN(data102)){
const err175 = {instancePath:instancePath+"/policy/approvals/denyRemoval",schemaPath:"#/properties/policy/properties/approvals/properties/denyRemoval/maximum",keyword:"maximum",params:{comparison: "<=", limit: 100},message:"must be <= 100"};
if(vErrors === null){
vErrors = [err175];
}
else {
vErrors.push(err175);
}
errors++;
}
if(data102 < 1 || isNaN(data102)){
const err176 = {instancePath:instancePath+"/policy/approvals/denyRemoval",schemaPath:"#/properties/policy/properties/approvals/properties/denyRemoval/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1"};
if(vErrors === null){
vErrors = [err176];
}
else {
vErrors.push(err176);
}
errors++;
}
}
}
if(data100.signers !== undefined){
let data103 = data100.signers;
if(typeof data103 === "string"){
if(data103.length < 1){
const err177 = {instancePath:instancePath+"/policy/approvals/signers",schemaPath:"#/properties/policy/properties/approvals/properties/signers/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err177];
}
else {
vErrors.push(err177);
}
errors++;
}
}
else {
const err178 = {instancePath:instancePath+"/policy/approvals/signers",schemaPath:"#/properties/policy/properties/approvals/properties/signers/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err178];
}
else {
vErrors.push(err178);
}
errors++;
}
}
if(data100.revoked !== undefined){
let data104 = data100.revoked;
if(typeof data104 === "string"){
if(data104.length < 1){
const err179 = {instancePath:instancePath+"/policy/approvals/revoked",schemaPath:"#/properties/policy/properties/approvals/properties/revoked/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err179];
}
else {
vErrors.push(err179);
}
errors++;
}
}
else {
const err180 = {instancePath:instancePath+"/policy/approvals/revoked",schemaPath:"#/properties/policy/properties/approvals/properties/revoked/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err180];
}
else {
vErrors.push(err180);
}
errors++;
}
}
if(data100.forge !== undefined){
if(typeof data100.forge !== "boolean"){
const err181 = {instancePath:instancePath+"/policy/approvals/forge",schemaPath:"#/properties/policy/properties/approvals/properties/forge/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"};
if(vErrors === null){
vErrors = [err181];
}
else {
vErrors.push(err181);
}
errors++;
}
}
if(data100.people !== undefined){
let data106 = data100.people;
if(data106 && typeof data106 == "object" && !Array.isArray(data106)){
for(const key16 in data106){
if(pattern0.test(key16)){
let data107 = data106[key16];
if(Array.isArray(data107)){
const len17 = data107.length;
for(let i17=0; i17<len17; i17++){
let data108 = data107[i17];
if(typeof data108 === "string"){
if(data108.length < 1){
const err182 = {instancePath:instancePath+"/policy/approvals/people/" + key16.replace(/~/g, "~0").replace(/\//g, "~1")+"/" + i17,schemaPath:"#/properties/policy/properties/approvals/properties/people/patternProperties/%5E.*%24/items/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err182];
}
else {
vErrors.push(err182);
}
errors++;
}
}
else {
const err183 = {instancePath:instancePath+"/policy/approvals/people/" + key16.replace(/~/g, "~0").replace(/\//g, "~1")+"/" + i17,schemaPath:"#/properties/policy/properties/approvals/properties/people/patternProperties/%5E.*%24/items/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err183];
}
else {
vErrors.push(err183);
}
errors++;
}
}
}
else {
const err184 = {instancePath:instancePath+"/policy/approvals/people/" + key16.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/policy/properties/approvals/properties/people/patternProperties/%5E.*%24/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err184];
}
else {
vErrors.push(err184);
}
errors++;
}
}
}
}
else {
const err185 = {instancePath:instancePath+"/policy/approvals/people",schemaPath:"#/properties/policy/properties/approvals/properties/people/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err185];
}
else {
vErrors.push(err185);
}
errors++;
}
}
}
else {
const err186 = {instancePath:instancePath+"/policy/approvals",schemaPath:"#/properties/policy/properties/approvals/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err186];
}
else {
vErrors.push(err186);
}
errors++;
}
}
if(data99.maxNodes !== undefined){
let data109 = data99.maxNodes;
if(typeof data109 === "string"){
if(!(formats60(data109))){
const err187 = {instancePath:instancePath+"/policy/maxNodes",schemaPath:"#/properties/policy/properties/maxNodes/format",keyword:"format",params:{format: "count-or-percent"},message:"must match format \""+"count-or-percent"+"\""};
if(vErrors === null){
vErrors = [err187];
}
else {
vErrors.push(err187);
}
errors++;
}
}
else {
const err188 = {instancePath:instancePath+"/policy/maxNodes",schemaPath:"#/properties/policy/properties/maxNodes/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err188];
}
else {
vErrors.push(err188);
}
errors++;
}
}
if(data99.separateRoles !== undefined){
let data110 = data99.separateRoles;
if(Array.isArray(data110)){
if(data110.length < 2){
const err189 = {instancePath:instancePath+"/policy/separateRoles",schemaPath:"#/properties/policy/properties/separateRoles/minItems",keyword:"minItems",params:{limit: 2},message:"must NOT have fewer than 2 items"};
if(vErrors === null){
vErrors = [err189];
}
else {
vErrors.push(err189);
}
errors++;
}
const len18 = data110.length;
for(let i18=0; i18<len18; i18++){
let data111 = data110[i18];
if(typeof data111 === "string"){
if(data111.length < 1){
const err190 = {instancePath:instancePath+"/policy/separateRoles/" + i18,schemaPath:"#/properties/policy/properties/separateRoles/items/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err190];
}
else {
vErrors.push(err190);
}
errors++;
}
}
else {
const err191 = {instancePath:instancePath+"/policy/separateRoles/" + i18,schemaPath:"#/properties/policy/properties/separateRoles/items/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err191];
}
else {
vErrors.push(err191);
}
errors++;
}
}
}
else {
const err192 = {instancePath:instancePath+"/policy/separateRoles",schemaPath:"#/properties/policy/properties/separateRoles/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err192];
}
else {
vErrors.push(err192);
}
errors++;
}
}
if(data99.reachability !== undefined){
let data112 = data99.reachability;
if(typeof data112 !== "string"){
const err193 = {instancePath:instancePath+"/policy/reachability",schemaPath:"#/properties/policy/properties/reachability/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err193];
}
else {
vErrors.push(err193);
}
errors++;
}
if(!((data112 === "keeps") || (data112 === "unknown"))){
const err194 = {instancePath:instancePath+"/policy/reachability",schemaPath:"#/properties/policy/properties/reachability/enum",keyword:"enum",params:{allowedValues: schema11.properties.policy.properties.reachability.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err194];
}
else {
vErrors.push(err194);
}
errors++;
}
}
if(data99.noDelete !== undefined){
let data113 = data99.noDelete;
if(Array.isArray(data113)){
const len19 = data113.length;
for(let i19=0; i19<len19; i19++){
let data114 = data113[i19];
if(data114 && typeof data114 == "object" && !Array.isArray(data114)){
if(data114.things === undefined){
const err195 = {instancePath:instancePath+"/policy/noDelete/" + i19,schemaPath:"#/properties/policy/properties/noDelete/items/required",keyword:"required",params:{missingProperty: "things"},message:"must have required property '"+"things"+"'"};
if(vErrors === null){
vErrors = [err195];
}
else {
vErrors.push(err195);
}
errors++;
}
for(const key17 in data114){
if(!((key17 === "things") || (key17 === "unlessLabel"))){
const err196 = {instancePath:instancePath+"/policy/noDelete/" + i19,schemaPath:"#/properties/policy/properties/noDelete/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key17},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err196];
}
else {
vErrors.push(err196);
}
errors++;
}
}
if(data114.things !== undefined){
let data115 = data114.things;
if(typeof data115 === "string"){
if(data115.length < 1){
const err197 = {instancePath:instancePath+"/policy/noDelete/" + i19+"/things",schemaPath:"#/properties/policy/properties/noDelete/items/properties/things/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err197];
}
else {
vErrors.push(err197);
}
errors++;
}
}
else {
const err198 = {instancePath:instancePath+"/policy/noDelete/" + i19+"/things",schemaPath:"#/properties/policy/properties/noDelete/items/properties/things/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err198];
}
else {
vErrors.push(err198);
}
errors++;
}
}
if(data114.unlessLabel !== undefined){
let data116 = data114.unlessLabel;
if(typeof data116 === "string"){
if(data116.length < 1){
const err199 = {instancePath:instancePath+"/policy/noDelete/" + i19+"/unlessLabel",schemaPath:"#/properties/policy/properties/noDelete/items/properties/unlessLabel/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err199];
}
else {
vErrors.push(err199);
}
errors++;
}
}
else {
const err200 = {instancePath:instancePath+"/policy/noDelete/" + i19+"/unlessLabel",schemaPath:"#/properties/policy/properties/noDelete/items/properties/unlessLabel/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err200];
}
else {
vErrors.push(err200);
}
errors++;
}
}
}
else {
const err201 = {instancePath:instancePath+"/policy/noDelete/" + i19,schemaPath:"#/properties/policy/properties/noDelete/items/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err201];
}
else {
vErrors.push(err201);
}
errors++;
}
}
}
else {
const err202 = {instancePath:instancePath+"/policy/noDelete",schemaPath:"#/properties/policy/properties/noDelete/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err202];
}
else {
vErrors.push(err202);
}
errors++;
}
}
if(data99.rules !== undefined){
let data117 = data99.rules;
if(Array.isArray(data117)){
if(data117.length > 100){
const err203 = {instancePath:instancePath+"/policy/rules",schemaPath:"#/properties/policy/properties/rules/maxItems",keyword:"maxItems",params:{limit: 100},message:"must NOT have more than 100 items"};
if(vErrors === null){
vErrors = [err203];
}
else {
vErrors.push(err203);
}
errors++;
}
const len20 = data117.length;
for(let i20=0; i20<len20; i20++){
let data118 = data117[i20];
if(data118 && typeof data118 == "object" && !Array.isArray(data118)){
if(data118.name === undefined){
const err204 = {instancePath:instancePath+"/policy/rules/" + i20,schemaPath:"#/properties/policy/properties/rules/items/required",keyword:"required",params:{missingProperty: "name"},message:"must have required property '"+"name"+"'"};
if(vErrors === null){
vErrors = [err204];
}
else {
vErrors.push(err204);
}
errors++;
}
if(data118.expression === undefined){
const err205 = {instancePath:instancePath+"/policy/rules/" + i20,schemaPath:"#/properties/policy/properties/rules/items/required",keyword:"required",params:{missingProperty: "expression"},message:"must have required property '"+"expression"+"'"};
if(vErrors === null){
vErrors = [err205];
}
else {
vErrors.push(err205);
}
errors++;
}
if(data118.message === undefined){
const err206 = {instancePath:instancePath+"/policy/rules/" + i20,schemaPath:"#/properties/policy/properties/rules/items/required",keyword:"required",params:{missingProperty: "message"},message:"must have required property '"+"message"+"'"};
if(vErrors === null){
vErrors = [err206];
}
else {
vErrors.push(err206);
}
errors++;
}
for(const key18 in data118){
if(!(((((key18 === "name") || (key18 === "expression")) || (key18 === "on")) || (key18 === "message")) || (key18 === "unlessApprovals"))){
const err207 = {instancePath:instancePath+"/policy/rules/" + i20,schemaPath:"#/properties/policy/properties/rules/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key18},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err207];
}
else {
vErrors.push(err207);
}
errors++;
}
}
if(data118.name !== undefined){
let data119 = data118.name;
if(typeof data119 === "string"){
if(!(formats0(data119))){
const err208 = {instancePath:instancePath+"/policy/rules/" + i20+"/name",schemaPath:"#/properties/policy/properties/rules/items/properties/name/format",keyword:"format",params:{format: "name"},message:"must match format \""+"name"+"\""};
if(vErrors === null){
vErrors = [err208];
}
else {
vErrors.push(err208);
}
errors++;
}
}
else {
const err209 = {instancePath:instancePath+"/policy/rules/" + i20+"/name",schemaPath:"#/properties/policy/properties/rules/items/properties/name/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err209];
}
else {
vErrors.push(err209);
}
errors++;
}
}
if(data118.expression !== undefined){
let data120 = data118.expression;
if(typeof data120 === "string"){
if(data120.length < 1){
const err210 = {instancePath:instancePath+"/policy/rules/" + i20+"/expression",schemaPath:"#/properties/policy/properties/rules/items/properties/expression/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err210];
}
else {
vErrors.push(err210);
}
errors++;
}
}
else {
const err211 = {instancePath:instancePath+"/policy/rules/" + i20+"/expression",schemaPath:"#/properties/policy/properties/rules/items/properties/expression/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err211];
}
else {
vErrors.push(err211);
}
errors++;
}
}
if(data118.on !== undefined){
let data121 = data118.on;
if(typeof data121 !== "string"){
const err212 = {instancePath:instancePath+"/policy/rules/" + i20+"/on",schemaPath:"#/properties/policy/properties/rules/items/properties/on/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err212];
}
else {
vErrors.push(err212);
}
errors++;
}
if(!((data121 === "node") || (data121 === "run"))){
const err213 = {instancePath:instancePath+"/policy/rules/" + i20+"/on",schemaPath:"#/properties/policy/properties/rules/items/properties/on/enum",keyword:"enum",params:{allowedValues: schema11.properties.policy.properties.rules.items.properties.on.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err213];
}
else {
vErrors.push(err213);
}
errors++;
}
}
if(data118.message !== undefined){
let data122 = data118.message;
if(typeof data122 === "string"){
if(data122.length < 1){
const err214 = {instancePath:instancePath+"/policy/rules/" + i20+"/message",schemaPath:"#/properties/policy/properties/rules/items/properties/message/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err214];
}
else {
vErrors.push(err214);
}
errors++;
}
}
else {
const err215 = {instancePath:instancePath+"/policy/rules/" + i20+"/message",schemaPath:"#/properties/policy/properties/rules/items/properties/message/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err215];
}
else {
vErrors.push(err215);
}
errors++;
}
}
if(data118.unlessApprovals !== undefined){
let data123 = data118.unlessApprovals;
if(!(((typeof data123 == "number") && (!(data123 % 1) && !isNaN(data123))) && (isFinite(data123)))){
const err216 = {instancePath:instancePath+"/policy/rules/" + i20+"/unlessApprovals",schemaPath:"#/properties/policy/properties/rules/items/properties/unlessApprovals/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err216];
}
else {
vErrors.push(err216);
}
errors++;
}
if((typeof data123 == "number") && (isFinite(data123))){
if(data123 > 100 || isNaN(data123)){
const err217 = {instancePath:instancePath+"/policy/rules/" + i20+"/unlessApprovals",schemaPath:"#/properties/policy/properties/rules/items/properties/unlessApprovals/maximum",keyword:"maximum",params:{comparison: "<=", limit: 100},message:"must be <= 100"};
if(vErrors === null){
vErrors = [err217];
}
else {
vErrors.push(err217);
}
errors++;
}
if(data123 < 1 || isNaN(data123)){
const err218 = {instancePath:instancePath+"/policy/rules/" + i20+"/unlessApprovals",schemaPath:"#/properties/policy/properties/rules/items/properties/unlessApprovals/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1"};
if(vErrors === null){
vErrors = [err218];
}
else {
vErrors.push(err218);
}
errors++;
}
}
}
}
else {
const err219 = {instancePath:instancePath+"/policy/rules/" + i20,schemaPath:"#/properties/policy/properties/rules/items/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err219];
}
else {
vErrors.push(err219);
}
errors++;
}
}
}
else {
const err220 = {instancePath:instancePath+"/policy/rules",schemaPath:"#/properties/policy/properties/rules/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err220];
}
else {
vErrors.push(err220);
}
errors++;
}
}
}
else {
const err221 = {instancePath:instancePath+"/policy",schemaPath:"#/properties/policy/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err221];
}
else {
vErrors.push(err221);
}
errors++;
}
}
if(data.rollout !== undefined){
let data124 = data.rollout;
if(data124 && typeof data124 == "object" && !Array.isArray(data124)){
for(const key19 in data124){
if(!(func2.call(schema11.properties.rollout.properties, key19))){
const err222 = {instancePath:instancePath+"/rollout",schemaPath:"#/properties/rollout/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key19},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err222];
}
else {
vErrors.push(err222);
}
errors++;
}
}
if(data124.canary !== undefined){
let data125 = data124.canary;
if(data125 && typeof data125 == "object" && !Array.isArray(data125)){
for(const key20 in data125){
if(!(((key20 === "size") || (key20 === "nodes")) || (key20 === "covering"))){
const err223 = {instancePath:instancePath+"/rollout/canary",schemaPath:"#/properties/rollout/properties/canary/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key20},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err223];
}
else {
vErrors.push(err223);
}
errors++;
}
}
if(data125.size !== undefined){
let data126 = data125.size;
if(typeof data126 === "string"){
if(!(formats60(data126))){
const err224 = {instancePath:instancePath+"/rollout/canary/size",schemaPath:"#/properties/rollout/properties/canary/properties/size/format",keyword:"format",params:{format: "count-or-percent"},message:"must match format \""+"count-or-percent"+"\""};
if(vErrors === null){
vErrors = [err224];
}
else {
vErrors.push(err224);
}
errors++;
}
}
else {
const err225 = {instancePath:instancePath+"/rollout/canary/size",schemaPath:"#/properties/rollout/properties/canary/properties/size/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err225];
}
else {
vErrors.push(err225);
}
errors++;
}
}
if(data125.nodes !== undefined){
let data127 = data125.nodes;
if(Array.isArray(data127)){
const len21 = data127.length;
for(let i21=0; i21<len21; i21++){
let data128 = data127[i21];
if(typeof data128 === "string"){
if(data128.length < 1){
const err226 = {instancePath:instancePath+"/rollout/canary/nodes/" + i21,schemaPath:"#/properties/rollout/properties/canary/properties/nodes/items/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err226];
}
else {
vErrors.push(err226);
}
errors++;
}
}
else {
const err227 = {instancePath:instancePath+"/rollout/canary/nodes/" + i21,schemaPath:"#/properties/rollout/properties/canary/properties/nodes/items/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err227];
}
else {
vErrors.push(err227);
}
errors++;
}
}
}
else {
const err228 = {instancePath:instancePath+"/rollout/canary/nodes",schemaPath:"#/properties/rollout/properties/canary/properties/nodes/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err228];
}
else {
vErrors.push(err228);
}
errors++;
}
}
if(data125.covering !== undefined){
let data129 = data125.covering;
if(typeof data129 !== "string"){
const err229 = {instancePath:instancePath+"/rollout/canary/covering",schemaPath:"#/properties/rollout/properties/canary/properties/covering/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err229];
}
else {
vErrors.push(err229);
}
errors++;
}
if(!(data129 === "class")){
const err230 = {instancePath:instancePath+"/rollout/canary/covering",schemaPath:"#/properties/rollout/properties/canary/properties/covering/enum",keyword:"enum",params:{allowedValues: schema11.properties.rollout.properties.canary.properties.covering.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err230];
}
else {
vErrors.push(err230);
}
errors++;
}
}
}
else {
const err231 = {instancePath:instancePath+"/rollout/canary",schemaPath:"#/properties/rollout/properties/canary/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err231];
}
else {
vErrors.push(err231);
}
errors++;
}
}
if(data124.sizes !== undefined){
let data130 = data124.sizes;
if(Array.isArray(data130)){
const len22 = data130.length;
for(let i22=0; i22<len22; i22++){
let data131 = data130[i22];
if(typeof data131 === "string"){
if(!(formats60(data131))){
const err232 = {instancePath:instancePath+"/rollout/sizes/" + i22,schemaPath:"#/properties/rollout/properties/sizes/items/format",keyword:"format",params:{format: "count-or-percent"},message:"must match format \""+"count-or-percent"+"\""};
if(vErrors === null){
vErrors = [err232];
}
else {
vErrors.push(err232);
}
errors++;
}
}
else {
const err233 = {instancePath:instancePath+"/rollout/sizes/" + i22,schemaPath:"#/properties/rollout/properties/sizes/items/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err233];
}
else {
vErrors.push(err233);
}
errors++;
}
}
}
else {
const err234 = {instancePath:instancePath+"/rollout/sizes",schemaPath:"#/properties/rollout/properties/sizes/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err234];
}
else {
vErrors.push(err234);
}
errors++;
}
}
if(data124.waves !== undefined){
let data132 = data124.waves;
if(Array.isArray(data132)){
const len23 = data132.length;
for(let i23=0; i23<len23; i23++){
let data133 = data132[i23];
if(data133 && typeof data133 == "object" && !Array.isArray(data133)){
for(const key21 in data133){
if(!(((key21 === "name") || (key21 === "for")) || (key21 === "size"))){
const err235 = {instancePath:instancePath+"/rollout/waves/" + i23,schemaPath:"#/properties/rollout/properties/waves/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key21},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err235];
}
else {
vErrors.push(err235);
}
errors++;
}
}
if(data133.name !== undefined){
let data134 = data133.name;
if(typeof data134 === "string"){
if(data134.length < 1){
const err236 = {instancePath:instancePath+"/rollout/waves/" + i23+"/name",schemaPath:"#/properties/rollout/properties/waves/items/properties/name/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err236];
}
else {
vErrors.push(err236);
}
errors++;
}
}
else {
const err237 = {instancePath:instancePath+"/rollout/waves/" + i23+"/name",schemaPath:"#/properties/rollout/properties/waves/items/properties/name/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err237];
}
else {
vErrors.push(err237);
}
errors++;
}
}
if(data133.for !== undefined){
let data135 = data133.for;
if(data135 && typeof data135 == "object" && !Array.isArray(data135)){
for(const key22 in data135){
if(!((((key22 === "role") || (key22 === "group")) || (key22 === "label")) || (key22 === "node"))){
const err238 = {instancePath:instancePath+"/rollout/waves/" + i23+"/for",schemaPath:"#/properties/rollout/properties/waves/items/properties/for/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key22},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err238];
}
else {
vErrors.push(err238);
}
errors++;
}
}
if(data135.role !== undefined){
if(typeof data135.role !== "string"){
const err239 = {instancePath:instancePath+"/rollout/waves/" + i23+"/for/role",schemaPath:"#/properties/rollout/properties/waves/items/properties/for/properties/role/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err239];
}
else {
vErrors.push(err239);
}
errors++;
}
}
if(data135.group !== undefined){
if(typeof data135.group !== "string"){
const err240 = {instancePath:instancePath+"/rollout/waves/" + i23+"/for/group",schemaPath:"#/properties/rollout/properties/waves/items/properties/for/properties/group/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err240];
}
else {
vErrors.push(err240);
}
errors++;
}
}
if(data135.label !== undefined){
if(typeof data135.label !== "string"){
const err241 = {instancePath:instancePath+"/rollout/waves/" + i23+"/for/label",schemaPath:"#/properties/rollout/properties/waves/items/properties/for/properties/label/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err241];
}
else {
vErrors.push(err241);
}
errors++;
}
}
if(data135.node !== undefined){
if(typeof data135.node !== "string"){
const err242 = {instancePath:instancePath+"/rollout/waves/" + i23+"/for/node",schemaPath:"#/properties/rollout/properties/waves/items/properties/for/properties/node/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err242];
}
else {
vErrors.push(err242);
}
errors++;
}
}
}
else {
const err243 = {instancePath:instancePath+"/rollout/waves/" + i23+"/for",schemaPath:"#/properties/rollout/properties/waves/items/properties/for/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err243];
}
else {
vErrors.push(err243);
}
errors++;
}
}
if(data133.size !== undefined){
let data140 = data133.size;
if(typeof data140 === "string"){
if(!(formats60(data140))){
const err244 = {instancePath:instancePath+"/rollout/waves/" + i23+"/size",schemaPath:"#/properties/rollout/properties/waves/items/properties/size/format",keyword:"format",params:{format: "count-or-percent"},message:"must match format \""+"count-or-percent"+"\""};
if(vErrors === null){
vErrors = [err244];
}
else {
vErrors.push(err244);
}
errors++;
}
}
else {
const err245 = {instancePath:instancePath+"/rollout/waves/" + i23+"/size",schemaPath:"#/properties/rollout/properties/waves/items/properties/size/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err245];
}
else {
vErrors.push(err245);
}
errors++;
}
}
}
else {
const err246 = {instancePath:instancePath+"/rollout/waves/" + i23,schemaPath:"#/properties/rollout/properties/waves/items/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err246];
}
else {
vErrors.push(err246);
}
errors++;
}
}
}
else {
const err247 = {instancePath:instancePath+"/rollout/waves",schemaPath:"#/properties/rollout/properties/waves/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err247];
}
else {
vErrors.push(err247);
}
errors++;
}
}
if(data124.maxParallel !== undefined){
let data141 = data124.maxParallel;
if(typeof data141 === "string"){
if(!(formats60(data141))){
const err248 = {instancePath:instancePath+"/rollout/maxParallel",schemaPath:"#/properties/rollout/properties/maxParallel/format",keyword:"format",params:{format: "count-or-percent"},message:"must match format \""+"count-or-percent"+"\""};
if(vErrors === null){
vErrors = [err248];
}
else {
vErrors.push(err248);
}
errors++;
}
}
else {
const err249 = {instancePath:instancePath+"/rollout/maxParallel",schemaPath:"#/properties/rollout/properties/maxParallel/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err249];
}
else {
vErrors.push(err249);
}
errors++;
}
}
if(data124.maxUnavailable !== undefined){
let data142 = data124.maxUnavailable;
if(Array.isArray(data142)){
const len24 = data142.length;
for(let i24=0; i24<len24; i24++){
let data143 = data142[i24];
if(data143 && typeof data143 == "object" && !Array.isArray(data143)){
if(data143.label === undefined){
const err250 = {instancePath:instancePath+"/rollout/maxUnavailable/" + i24,schemaPath:"#/properties/rollout/properties/maxUnavailable/items/required",keyword:"required",params:{missingProperty: "label"},message:"must have required property '"+"label"+"'"};
if(vErrors === null){
vErrors = [err250];
}
else {
vErrors.push(err250);
}
errors++;
}
if(data143.nodes === undefined){
const err251 = {instancePath:instancePath+"/rollout/maxUnavailable/" + i24,schemaPath:"#/properties/rollout/properties/maxUnavailable/items/required",keyword:"required",params:{missingProperty: "nodes"},message:"must have required property '"+"nodes"+"'"};
if(vErrors === null){
vErrors = [err251];
}
else {
vErrors.push(err251);
}
errors++;
}
for(const key23 in data143){
if(!((key23 === "label") || (key23 === "nodes"))){
const err252 = {instancePath:instancePath+"/rollout/maxUnavailable/" + i24,schemaPath:"#/properties/rollout/properties/maxUnavailable/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key23},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err252];
}
else {
vErrors.push(err252);
}
errors++;
}
}
if(data143.label !== undefined){
let data144 = data143.label;
if(typeof data144 === "string"){
if(data144.length < 1){
const err253 = {instancePath:instancePath+"/rollout/maxUnavailable/" + i24+"/label",schemaPath:"#/properties/rollout/properties/maxUnavailable/items/properties/label/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err253];
}
else {
vErrors.push(err253);
}
errors++;
}
}
else {
const err254 = {instancePath:instancePath+"/rollout/maxUnavailable/" + i24+"/label",schemaPath:"#/properties/rollout/properties/maxUnavailable/items/properties/label/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err254];
}
else {
vErrors.push(err254);
}
errors++;
}
}
if(data143.nodes !== undefined){
let data145 = data143.nodes;
if(typeof data145 === "string"){
if(!(formats60(data145))){
const err255 = {instancePath:instancePath+"/rollout/maxUnavailable/" + i24+"/nodes",schemaPath:"#/properties/rollout/properties/maxUnavailable/items/properties/nodes/format",keyword:"format",params:{format: "count-or-percent"},message:"must match format \""+"count-or-percent"+"\""};
if(vErrors === null){
vErrors = [err255];
}
else {
vErrors.push(err255);
}
errors++;
}
}
else {
const err256 = {instancePath:instancePath+"/rollout/maxUnavailable/" + i24+"/nodes",schemaPath:"#/properties/rollout/properties/maxUnavailable/items/properties/nodes/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err256];
}
else {
vErrors.push(err256);
}
errors++;
}
}
}
else {
const err257 = {instancePath:instancePath+"/rollout/maxUnavailable/" + i24,schemaPath:"#/properties/rollout/properties/maxUnavailable/items/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err257];
}
else {
vErrors.push(err257);
}
errors++;
}
}
}
else {
const err258 = {instancePath:instancePath+"/rollout/maxUnavailable",schemaPath:"#/properties/rollout/properties/maxUnavailable/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err258];
}
else {
vErrors.push(err258);
}
errors++;
}
}
if(data124.quorum !== undefined){
let data146 = data124.quorum;
if(!(((typeof data146 == "number") && (!(data146 % 1) && !isNaN(data146))) && (isFinite(data146)))){
const err259 = {instancePath:instancePath+"/rollout/quorum",schemaPath:"#/properties/rollout/properties/quorum/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err259];
}
else {
vErrors.push(err259);
}
errors++;
}
if((typeof data146 == "number") && (isFinite(data146))){
if(data146 > 1000 || isNaN(data146)){
const err260 = {instancePath:instancePath+"/rollout/quorum",schemaPath:"#/properties/rollout/properties/quorum/maximum",keyword:"maximum",params:{comparison: "<=", limit: 1000},message:"must be <= 1000"};
if(vErrors === null){
vErrors = [err260];
}
else {
vErrors.push(err260);
}
errors++;
}
if(data146 < 1 || isNaN(data146)){
const err261 = {instancePath:instancePath+"/rollout/quorum",schemaPath:"#/properties/rollout/properties/quorum/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1"};
if(vErrors === null){
vErrors = [err261];
}
else {
vErrors.push(err261);
}
errors++;
}
}
}
if(data124.soak !== undefined){
let data147 = data124.soak;
if(typeof data147 === "string"){
if(!(formats20(data147))){
const err262 = {instancePath:instancePath+"/rollout/soak",schemaPath:"#/properties/rollout/properties/soak/format",keyword:"format",params:{format: "timeout"},message:"must match format \""+"timeout"+"\""};
if(vErrors === null){
vErrors = [err262];
}
else {
vErrors.push(err262);
}
errors++;
}
}
else {
const err263 = {instancePath:instancePath+"/rollout/soak",schemaPath:"#/properties/rollout/properties/soak/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err263];
}
else {
vErrors.push(err263);
}
errors++;
}
}
if(data124.windows !== undefined){
let data148 = data124.windows;
if(Array.isArray(data148)){
const len25 = data148.length;
for(let i25=0; i25<len25; i25++){
let data149 = data148[i25];
if(data149 && typeof data149 == "object" && !Array.isArray(data149)){
if(data149.from === undefined){
const err264 = {instancePath:instancePath+"/rollout/windows/" + i25,schemaPath:"#/properties/rollout/properties/windows/items/required",keyword:"required",params:{missingProperty: "from"},message:"must have required property '"+"from"+"'"};
if(vErrors === null){
vErrors = [err264];
}
else {
vErrors.push(err264);
}
errors++;
}
if(data149.to === undefined){
const err265 = {instancePath:instancePath+"/rollout/windows/" + i25,schemaPath:"#/properties/rollout/properties/windows/items/required",keyword:"required",params:{missingProperty: "to"},message:"must have required property '"+"to"+"'"};
if(vErrors === null){
vErrors = [err265];
}
else {
vErrors.push(err265);
}
errors++;
}
for(const key24 in data149){
if(!((((key24 === "days") || (key24 === "from")) || (key24 === "to")) || (key24 === "timeZone"))){
const err266 = {instancePath:instancePath+"/rollout/windows/" + i25,schemaPath:"#/properties/rollout/properties/windows/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key24},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err266];
}
else {
vErrors.push(err266);
}
errors++;
}
}
if(data149.days !== undefined){
let data150 = data149.days;
if(Array.isArray(data150)){
const len26 = data150.length;
for(let i26=0; i26<len26; i26++){
let data151 = data150[i26];
if(typeof data151 !== "string"){
const err267 = {instancePath:instancePath+"/rollout/windows/" + i25+"/days/" + i26,schemaPath:"#/properties/rollout/properties/windows/items/properties/days/items/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err267];
}
else {
vErrors.push(err267);
}
errors++;
}
if(!(((((((data151 === "mon") || (data151 === "tue")) || (data151 === "wed")) || (data151 === "thu")) || (data151 === "fri")) || (data151 === "sat")) || (data151 === "sun"))){
const err268 = {instancePath:instancePath+"/rollout/windows/" + i25+"/days/" + i26,schemaPath:"#/properties/rollout/properties/windows/items/properties/days/items/enum",keyword:"enum",params:{allowedValues: schema11.properties.rollout.properties.windows.items.properties.days.items.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err268];
}
else {
vErrors.push(err268);
}
errors++;
}
}
}
else {
const err269 = {instancePath:instancePath+"/rollout/windows/" + i25+"/days",schemaPath:"#/properties/rollout/properties/windows/items/properties/days/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err269];
}
else {
vErrors.push(err269);
}
errors++;
}
}
if(data149.from !== undefined){
let data152 = data149.from;
if(typeof data152 === "string"){
if(!(formats76(data152))){
const err270 = {instancePath:instancePath+"/rollout/windows/" + i25+"/from",schemaPath:"#/properties/rollout/properties/windows/items/properties/from/format",keyword:"format",params:{format: "time-of-day"},message:"must match format \""+"time-of-day"+"\""};
if(vErrors === null){
vErrors = [err270];
}
else {
vErrors.push(err270);
}
errors++;
}
}
else {
const err271 = {instancePath:instancePath+"/rollout/windows/" + i25+"/from",schemaPath:"#/properties/rollout/properties/windows/items/properties/from/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err271];
}
else {
vErrors.push(err271);
}
errors++;
}
}
if(data149.to !== undefined){
let data153 = data149.to;
if(typeof data153 === "string"){
if(!(formats76(data153))){
const err272 = {instancePath:instancePath+"/rollout/windows/" + i25+"/to",schemaPath:"#/properties/rollout/properties/windows/items/properties/to/format",keyword:"format",params:{format: "time-of-day"},message:"must match format \""+"time-of-day"+"\""};
if(vErrors === null){
vErrors = [err272];
}
else {
vErrors.push(err272);
}
errors++;
}
}
else {
const err273 = {instancePath:instancePath+"/rollout/windows/" + i25+"/to",schemaPath:"#/properties/rollout/properties/windows/items/properties/to/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err273];
}
else {
vErrors.push(err273);
}
errors++;
}
}
if(data149.timeZone !== undefined){
let data154 = data149.timeZone;
if(typeof data154 === "string"){
if(data154.length < 1){
const err274 = {instancePath:instancePath+"/rollout/windows/" + i25+"/timeZone",schemaPath:"#/properties/rollout/properties/windows/items/properties/timeZone/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err274];
}
else {
vErrors.push(err274);
}
errors++;
}
}
else {
const err275 = {instancePath:instancePath+"/rollout/windows/" + i25+"/timeZone",schemaPath:"#/properties/rollout/properties/windows/items/properties/timeZone/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err275];
}
else {
vErrors.push(err275);
}
errors++;
}
}
}
else {
const err276 = {instancePath:instancePath+"/rollout/windows/" + i25,schemaPath:"#/properties/rollout/properties/windows/items/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err276];
}
else {
vErrors.push(err276);
}
errors++;
}
}
}
else {
const err277 = {instancePath:instancePath+"/rollout/windows",schemaPath:"#/properties/rollout/properties/windows/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err277];
}
else {
vErrors.push(err277);
}
errors++;
}
}
if(data124.failureBudget !== undefined){
let data155 = data124.failureBudget;
if(data155 && typeof data155 == "object" && !Array.isArray(data155)){
for(const key25 in data155){
if(!((key25 === "wave") || (key25 === "run"))){
const err278 = {instancePath:instancePath+"/rollout/failureBudget",schemaPath:"#/properties/rollout/properties/failureBudget/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key25},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err278];
}
else {
vErrors.push(err278);
}
errors++;
}
}
if(data155.wave !== undefined){
let data156 = data155.wave;
if(typeof data156 === "string"){
if(!(formats80(data156))){
const err279 = {instancePath:instancePath+"/rollout/failureBudget/wave",schemaPath:"#/properties/rollout/properties/failureBudget/properties/wave/format",keyword:"format",params:{format: "budget"},message:"must match format \""+"budget"+"\""};
if(vErrors === null){
vErrors = [err279];
}
else {
vErrors.push(err279);
}
errors++;
}
}
else {
const err280 = {instancePath:instancePath+"/rollout/failureBudget/wave",schemaPath:"#/properties/rollout/properties/failureBudget/properties/wave/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err280];
}
else {
vErrors.push(err280);
}
errors++;
}
}
if(data155.run !== undefined){
let data157 = data155.run;
if(typeof data157 === "string"){
if(!(formats80(data157))){
const err281 = {instancePath:instancePath+"/rollout/failureBudget/run",schemaPath:"#/properties/rollout/properties/failureBudget/properties/run/format",keyword:"format",params:{format: "budget"},message:"must match format \""+"budget"+"\""};
if(vErrors === null){
vErrors = [err281];
}
else {
vErrors.push(err281);
}
errors++;
}
}
else {
const err282 = {instancePath:instancePath+"/rollout/failureBudget/run",schemaPath:"#/properties/rollout/properties/failureBudget/properties/run/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err282];
}
else {
vErrors.push(err282);
}
errors++;
}
}
}
else {
const err283 = {instancePath:instancePath+"/rollout/failureBudget",schemaPath:"#/properties/rollout/properties/failureBudget/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err283];
}
else {
vErrors.push(err283);
}
errors++;
}
}
if(data124.nodesDown !== undefined){
let data158 = data124.nodesDown;
if(typeof data158 !== "string"){
const err284 = {instancePath:instancePath+"/rollout/nodesDown",schemaPath:"#/properties/rollout/properties/nodesDown/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err284];
}
else {
vErrors.push(err284);
}
errors++;
}
if(!(((data158 === "wait") || (data158 === "skip")) || (data158 === "count"))){
const err285 = {instancePath:instancePath+"/rollout/nodesDown",schemaPath:"#/properties/rollout/properties/nodesDown/enum",keyword:"enum",params:{allowedValues: schema11.properties.rollout.properties.nodesDown.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err285];
}
else {
vErrors.push(err285);
}
errors++;
}
}
if(data124.atomic !== undefined){
let data159 = data124.atomic;
if(typeof data159 !== "string"){
const err286 = {instancePath:instancePath+"/rollout/atomic",schemaPath:"#/properties/rollout/properties/atomic/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err286];
}
else {
vErrors.push(err286);
}
errors++;
}
if(!((data159 === "wave") || (data159 === "run"))){
const err287 = {instancePath:instancePath+"/rollout/atomic",schemaPath:"#/properties/rollout/properties/atomic/enum",keyword:"enum",params:{allowedValues: schema11.properties.rollout.properties.atomic.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err287];
}
else {
vErrors.push(err287);
}
errors++;
}
}
if(data124.onFailure !== undefined){
let data160 = data124.onFailure;
if(typeof data160 !== "string"){
const err288 = {instancePath:instancePath+"/rollout/onFailure",schemaPath:"#/properties/rollout/properties/onFailure/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err288];
}
else {
vErrors.push(err288);
}
errors++;
}
if(!(((data160 === "stop") || (data160 === "takeBackWave")) || (data160 === "takeBackRun"))){
const err289 = {instancePath:instancePath+"/rollout/onFailure",schemaPath:"#/properties/rollout/properties/onFailure/enum",keyword:"enum",params:{allowedValues: schema11.properties.rollout.properties.onFailure.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err289];
}
else {
vErrors.push(err289);
}
errors++;
}
}
if(data124.alertAfter !== undefined){
let data161 = data124.alertAfter;
if(typeof data161 === "string"){
if(!(formats20(data161))){
const err290 = {instancePath:instancePath+"/rollout/alertAfter",schemaPath:"#/properties/rollout/properties/alertAfter/format",keyword:"format",params:{format: "timeout"},message:"must match format \""+"timeout"+"\""};
if(vErrors === null){
vErrors = [err290];
}
else {
vErrors.push(err290);
}
errors++;
}
}
else {
const err291 = {instancePath:instancePath+"/rollout/alertAfter",schemaPath:"#/properties/rollout/properties/alertAfter/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err291];
}
else {
vErrors.push(err291);
}
errors++;
}
}
if(data124.gates !== undefined){
let data162 = data124.gates;
if(Array.isArray(data162)){
const len27 = data162.length;
for(let i27=0; i27<len27; i27++){
let data163 = data162[i27];
if(data163 && typeof data163 == "object" && !Array.isArray(data163)){
if(data163.name === undefined){
const err292 = {instancePath:instancePath+"/rollout/gates/" + i27,schemaPath:"#/properties/rollout/properties/gates/items/required",keyword:"required",params:{missingProperty: "name"},message:"must have required property '"+"name"+"'"};
if(vErrors === null){
vErrors = [err292];
}
else {
vErrors.push(err292);
}
errors++;
}
for(const key26 in data163){
if(!(func2.call(schema11.properties.rollout.properties.gates.items.properties, key26))){
const err293 = {instancePath:instancePath+"/rollout/gates/" + i27,schemaPath:"#/properties/rollout/properties/gates/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key26},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err293];
}
else {
vErrors.push(err293);
}
errors++;
}
}
if(data163.name !== undefined){
let data164 = data163.name;
if(typeof data164 === "string"){
if(!(formats0(data164))){
const err294 = {instancePath:instancePath+"/rollout/gates/" + i27+"/name",schemaPath:"#/properties/rollout/properties/gates/items/properties/name/format",keyword:"format",params:{format: "name"},message:"must match format \""+"name"+"\""};
if(vErrors === null){
vErrors = [err294];
}
else {
vErrors.push(err294);
}
errors++;
}
}
else {
const err295 = {instancePath:instancePath+"/rollout/gates/" + i27+"/name",schemaPath:"#/properties/rollout/properties/gates/items/properties/name/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err295];
}
else {
vErrors.push(err295);
}
errors++;
}
}
if(data163.when !== undefined){
let data165 = data163.when;
if(typeof data165 !== "string"){
const err296 = {instancePath:instancePath+"/rollout/gates/" + i27+"/when",schemaPath:"#/properties/rollout/properties/gates/items/properties/when/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err296];
}
else {
vErrors.push(err296);
}
errors++;
}
if(!(((((data165 === "beforeRun") || (data165 === "beforeWave")) || (data165 === "beforeNode")) || (data165 === "afterNode")) || (data165 === "afterWave"))){
const err297 = {instancePath:instancePath+"/rollout/gates/" + i27+"/when",schemaPath:"#/properties/rollout/properties/gates/items/properties/when/enum",keyword:"enum",params:{allowedValues: schema11.properties.rollout.properties.gates.items.properties.when.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err297];
}
else {
vErrors.push(err297);
}
errors++;
}
}
if(data163.probes !== undefined){
if(typeof data163.probes !== "boolean"){
const err298 = {instancePath:instancePath+"/rollout/gates/" + i27+"/probes",schemaPath:"#/properties/rollout/properties/gates/items/properties/probes/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"};
if(vErrors === null){
vErrors = [err298];
}
else {
vErrors.push(err298);
}
errors++;
}
}
if(data163.tcp !== undefined){
let data167 = data163.tcp;
if(data167 && typeof data167 == "object" && !Array.isArray(data167)){
if(data167.endpoint === undefined){
const err299 = {instancePath:instancePath+"/rollout/gates/" + i27+"/tcp",schemaPath:"#/properties/rollout/properties/gates/items/properties/tcp/required",keyword:"required",params:{missingProperty: "endpoint"},message:"must have required property '"+"endpoint"+"'"};
if(vErrors === null){
vErrors = [err299];
}
else {
vErrors.push(err299);
}
errors++;
}
for(const key27 in data167){
if(!((key27 === "endpoint") || (key27 === "from"))){
const err300 = {instancePath:instancePath+"/rollout/gates/" + i27+"/tcp",schemaPath:"#/properties/rollout/properties/gates/items/properties/tcp/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key27},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err300];
}
else {
vErrors.push(err300);
}
errors++;
}
}
if(data167.endpoint !== undefined){
let data168 = data167.endpoint;
if(typeof data168 === "string"){
if(data168.length < 1){
const err301 = {instancePath:instancePath+"/rollout/gates/" + i27+"/tcp/endpoint",schemaPath:"#/properties/rollout/properties/gates/items/properties/tcp/properties/endpoint/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err301];
}
else {
vErrors.push(err301);
}
errors++;
}
}
else {
const err302 = {instancePath:instancePath+"/rollout/gates/" + i27+"/tcp/endpoint",schemaPath:"#/properties/rollout/properties/gates/items/properties/tcp/properties/endpoint/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err302];
}
else {
vErrors.push(err302);
}
errors++;
}
}
if(data167.from !== undefined){
let data169 = data167.from;
if(Array.isArray(data169)){
if(data169.length > 3){
const err303 = {instancePath:instancePath+"/rollout/gates/" + i27+"/tcp/from",schemaPath:"#/properties/rollout/properties/gates/items/properties/tcp/properties/from/maxItems",keyword:"maxItems",params:{limit: 3},message:"must NOT have more than 3 items"};
if(vErrors === null){
vErrors = [err303];
}
else {
vErrors.push(err303);
}
errors++;
}
if(data169.length < 1){
const err304 = {instancePath:instancePath+"/rollout/gates/" + i27+"/tcp/from",schemaPath:"#/properties/rollout/properties/gates/items/properties/tcp/properties/from/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items"};
if(vErrors === null){
vErrors = [err304];
}
else {
vErrors.push(err304);
}
errors++;
}
const len28 = data169.length;
for(let i28=0; i28<len28; i28++){
let data170 = data169[i28];
if(typeof data170 !== "string"){
const err305 = {instancePath:instancePath+"/rollout/gates/" + i27+"/tcp/from/" + i28,schemaPath:"#/properties/rollout/properties/gates/items/properties/tcp/properties/from/items/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err305];
}
else {
vErrors.push(err305);
}
errors++;
}
if(!(((data170 === "controller") || (data170 === "node")) || (data170 === "neighbour"))){
const err306 = {instancePath:instancePath+"/rollout/gates/" + i27+"/tcp/from/" + i28,schemaPath:"#/properties/rollout/properties/gates/items/properties/tcp/properties/from/items/enum",keyword:"enum",params:{allowedValues: schema11.properties.rollout.properties.gates.items.properties.tcp.properties.from.items.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err306];
}
else {
vErrors.push(err306);
}
errors++;
}
}
}
else {
const err307 = {instancePath:instancePath+"/rollout/gates/" + i27+"/tcp/from",schemaPath:"#/properties/rollout/properties/gates/items/properties/tcp/properties/from/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err307];
}
else {
vErrors.push(err307);
}
errors++;
}
}
}
else {
const err308 = {instancePath:instancePath+"/rollout/gates/" + i27+"/tcp",schemaPath:"#/properties/rollout/properties/gates/items/properties/tcp/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err308];
}
else {
vErrors.push(err308);
}
errors++;
}
}
if(data163.http !== undefined){
let data171 = data163.http;
if(data171 && typeof data171 == "object" && !Array.isArray(data171)){
if(data171.url === undefined){
const err309 = {instancePath:instancePath+"/rollout/gates/" + i27+"/http",schemaPath:"#/properties/rollout/properties/gates/items/properties/http/required",keyword:"required",params:{missingProperty: "url"},message:"must have required property '"+"url"+"'"};
if(vErrors === null){
vErrors = [err309];
}
else {
vErrors.push(err309);
}
errors++;
}
for(const key28 in data171){
if(!((key28 === "url") || (key28 === "from"))){
const err310 = {instancePath:instancePath+"/rollout/gates/" + i27+"/http",schemaPath:"#/properties/rollout/properties/gates/items/properties/http/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key28},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err310];
}
else {
vErrors.push(err310);
}
errors++;
}
}
if(data171.url !== undefined){
let data172 = data171.url;
if(typeof data172 === "string"){
if(data172.length < 1){
const err311 = {instancePath:instancePath+"/rollout/gates/" + i27+"/http/url",schemaPath:"#/properties/rollout/properties/gates/items/properties/http/properties/url/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err311];
}
else {
vErrors.push(err311);
}
errors++;
}
}
else {
const err312 = {instancePath:instancePath+"/rollout/gates/" + i27+"/http/url",schemaPath:"#/properties/rollout/properties/gates/items/properties/http/properties/url/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err312];
}
else {
vErrors.push(err312);
}
errors++;
}
}
if(data171.from !== undefined){
let data173 = data171.from;
if(Array.isArray(data173)){
if(data173.length > 3){
const err313 = {instancePath:instancePath+"/rollout/gates/" + i27+"/http/from",schemaPath:"#/properties/rollout/properties/gates/items/properties/http/properties/from/maxItems",keyword:"maxItems",params:{limit: 3},message:"must NOT have more than 3 items"};
if(vErrors === null){
vErrors = [err313];
}
else {
vErrors.push(err313);
}
errors++;
}
if(data173.length < 1){
const err314 = {instancePath:instancePath+"/rollout/gates/" + i27+"/http/from",schemaPath:"#/properties/rollout/properties/gates/items/properties/http/properties/from/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items"};
if(vErrors === null){
vErrors = [err314];
}
else {
vErrors.push(err314);
}
errors++;
}
const len29 = data173.length;
for(let i29=0; i29<len29; i29++){
let data174 = data173[i29];
if(typeof data174 !== "string"){
const err315 = {instancePath:instancePath+"/rollout/gates/" + i27+"/http/from/" + i29,schemaPath:"#/properties/rollout/properties/gates/items/properties/http/properties/from/items/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err315];
}
else {
vErrors.push(err315);
}
errors++;
}
if(!(((data174 === "controller") || (data174 === "node")) || (data174 === "neighbour"))){
const err316 = {instancePath:instancePath+"/rollout/gates/" + i27+"/http/from/" + i29,schemaPath:"#/properties/rollout/properties/gates/items/properties/http/properties/from/items/enum",keyword:"enum",params:{allowedValues: schema11.properties.rollout.properties.gates.items.properties.http.properties.from.items.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err316];
}
else {
vErrors.push(err316);
}
errors++;
}
}
}
else {
const err317 = {instancePath:instancePath+"/rollout/gates/" + i27+"/http/from",schemaPath:"#/properties/rollout/properties/gates/items/properties/http/properties/from/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err317];
}
else {
vErrors.push(err317);
}
errors++;
}
}
}
else {
const err318 = {instancePath:instancePath+"/rollout/gates/" + i27+"/http",schemaPath:"#/properties/rollout/properties/gates/items/properties/http/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err318];
}
else {
vErrors.push(err318);
}
errors++;
}
}
if(data163.ping !== undefined){
let data175 = data163.ping;
if(data175 && typeof data175 == "object" && !Array.isArray(data175)){
if(data175.host === undefined){
const err319 = {instancePath:instancePath+"/rollout/gates/" + i27+"/ping",schemaPath:"#/properties/rollout/properties/gates/items/properties/ping/required",keyword:"required",params:{missingProperty: "host"},message:"must have required property '"+"host"+"'"};
if(vErrors === null){
vErrors = [err319];
}
else {
vErrors.push(err319);
}
errors++;
}
for(const key29 in data175){
if(!((key29 === "host") || (key29 === "from"))){
const err320 = {instancePath:instancePath+"/rollout/gates/" + i27+"/ping",schemaPath:"#/properties/rollout/properties/gates/items/properties/ping/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key29},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err320];
}
else {
vErrors.push(err320);
}
errors++;
}
}
if(data175.host !== undefined){
let data176 = data175.host;
if(typeof data176 === "string"){
if(data176.length < 1){
const err321 = {instancePath:instancePath+"/rollout/gates/" + i27+"/ping/host",schemaPath:"#/properties/rollout/properties/gates/items/properties/ping/properties/host/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err321];
}
else {
vErrors.push(err321);
}
errors++;
}
}
else {
const err322 = {instancePath:instancePath+"/rollout/gates/" + i27+"/ping/host",schemaPath:"#/properties/rollout/properties/gates/items/properties/ping/properties/host/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err322];
}
else {
vErrors.push(err322);
}
errors++;
}
}
if(data175.from !== undefined){
let data177 = data175.from;
if(Array.isArray(data177)){
if(data177.length > 3){
const err323 = {instancePath:instancePath+"/rollout/gates/" + i27+"/ping/from",schemaPath:"#/properties/rollout/properties/gates/items/properties/ping/properties/from/maxItems",keyword:"maxItems",params:{limit: 3},message:"must NOT have more than 3 items"};
if(vErrors === null){
vErrors = [err323];
}
else {
vErrors.push(err323);
}
errors++;
}
if(data177.length < 1){
const err324 = {instancePath:instancePath+"/rollout/gates/" + i27+"/ping/from",schemaPath:"#/properties/rollout/properties/gates/items/properties/ping/properties/from/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items"};
if(vErrors === null){
vErrors = [err324];
}
else {
vErrors.push(err324);
}
errors++;
}
const len30 = data177.length;
for(let i30=0; i30<len30; i30++){
let data178 = data177[i30];
if(typeof data178 !== "string"){
const err325 = {instancePath:instancePath+"/rollout/gates/" + i27+"/ping/from/" + i30,schemaPath:"#/properties/rollout/properties/gates/items/properties/ping/properties/from/items/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err325];
}
else {
vErrors.push(err325);
}
errors++;
}
if(!(((data178 === "controller") || (data178 === "node")) || (data178 === "neighbour"))){
const err326 = {instancePath:instancePath+"/rollout/gates/" + i27+"/ping/from/" + i30,schemaPath:"#/properties/rollout/properties/gates/items/properties/ping/properties/from/items/enum",keyword:"enum",params:{allowedValues: schema11.properties.rollout.properties.gates.items.properties.ping.properties.from.items.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err326];
}
else {
vErrors.push(err326);
}
errors++;
}
}
}
else {
const err327 = {instancePath:instancePath+"/rollout/gates/" + i27+"/ping/from",schemaPath:"#/properties/rollout/properties/gates/items/properties/ping/properties/from/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err327];
}
else {
vErrors.push(err327);
}
errors++;
}
}
}
else {
const err328 = {instancePath:instancePath+"/rollout/gates/" + i27+"/ping",schemaPath:"#/properties/rollout/properties/gates/items/properties/ping/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err328];
}
else {
vErrors.push(err328);
}
errors++;
}
}
if(data163.command !== undefined){
let data179 = data163.command;
if(Array.isArray(data179)){
if(data179.length < 1){
const err329 = {instancePath:instancePath+"/rollout/gates/" + i27+"/command",schemaPath:"#/properties/rollout/properties/gates/items/properties/command/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items"};
if(vErrors === null){
vErrors = [err329];
}
else {
vErrors.push(err329);
}
errors++;
}
const len31 = data179.length;
for(let i31=0; i31<len31; i31++){
if(typeof data179[i31] !== "string"){
const err330 = {instancePath:instancePath+"/rollout/gates/" + i27+"/command/" + i31,schemaPath:"#/properties/rollout/properties/gates/items/properties/command/items/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err330];
}
else {
vErrors.push(err330);
}
errors++;
}
}
}
else {
const err331 = {instancePath:instancePath+"/rollout/gates/" + i27+"/command",schemaPath:"#/properties/rollout/properties/gates/items/properties/command/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err331];
}
else {
vErrors.push(err331);
}
errors++;
}
}
if(data163.prometheus !== undefined){
let data181 = data163.prometheus;
if(data181 && typeof data181 == "object" && !Array.isArray(data181)){
if(data181.url === undefined){
const err332 = {instancePath:instancePath+"/rollout/gates/" + i27+"/prometheus",schemaPath:"#/properties/rollout/properties/gates/items/properties/prometheus/required",keyword:"required",params:{missingProperty: "url"},message:"must have required property '"+"url"+"'"};
if(vErrors === null){
vErrors = [err332];
}
else {
vErrors.push(err332);
}
errors++;
}
if(data181.query === undefined){
const err333 = {instancePath:instancePath+"/rollout/gates/" + i27+"/prometheus",schemaPath:"#/properties/rollout/properties/gates/items/properties/prometheus/required",keyword:"required",params:{missingProperty: "query"},message:"must have required property '"+"query"+"'"};
if(vErrors === null){
vErrors = [err333];
}
else {
vErrors.push(err333);
}
errors++;
}
for(const key30 in data181){
if(!((((((key30 === "url") || (key30 === "query")) || (key30 === "atLeast")) || (key30 === "atMost")) || (key30 === "tokenFile")) || (key30 === "tokenEnv"))){
const err334 = {instancePath:instancePath+"/rollout/gates/" + i27+"/prometheus",schemaPath:"#/properties/rollout/properties/gates/items/properties/prometheus/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key30},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err334];
}
else {
vErrors.push(err334);
}
errors++;
}
}
if(data181.url !== undefined){
let data182 = data181.url;
if(typeof data182 === "string"){
if(data182.length < 1){
const err335 = {instancePath:instancePath+"/rollout/gates/" + i27+"/prometheus/url",schemaPath:"#/properties/rollout/properties/gates/items/properties/prometheus/properties/url/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err335];
}
else {
vErrors.push(err335);
}
errors++;
}
}
else {
const err336 = {instancePath:instancePath+"/rollout/gates/" + i27+"/prometheus/url",schemaPath:"#/properties/rollout/properties/gates/items/properties/prometheus/properties/url/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err336];
}
else {
vErrors.push(err336);
}
errors++;
}
}
if(data181.query !== undefined){
let data183 = data181.query;
if(typeof data183 === "string"){
if(data183.length < 1){
const err337 = {instancePath:instancePath+"/rollout/gates/" + i27+"/prometheus/query",schemaPath:"#/properties/rollout/properties/gates/items/properties/prometheus/properties/query/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err337];
}
else {
vErrors.push(err337);
}
errors++;
}
}
else {
const err338 = {instancePath:instancePath+"/rollout/gates/" + i27+"/prometheus/query",schemaPath:"#/properties/rollout/properties/gates/items/properties/prometheus/properties/query/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err338];
}
else {
vErrors.push(err338);
}
errors++;
}
}
if(data181.atLeast !== undefined){
let data184 = data181.atLeast;
if(typeof data184 === "string"){
if(!pattern4.test(data184)){
const err339 = {instancePath:instancePath+"/rollout/gates/" + i27+"/prometheus/atLeast",schemaPath:"#/properties/rollout/properties/gates/items/properties/prometheus/properties/atLeast/pattern",keyword:"pattern",params:{pattern: "^-?[0-9]+(\\.[0-9]+)?$"},message:"must match pattern \""+"^-?[0-9]+(\\.[0-9]+)?$"+"\""};
if(vErrors === null){
vErrors = [err339];
}
else {
vErrors.push(err339);
}
errors++;
}
}
else {
const err340 = {instancePath:instancePath+"/rollout/gates/" + i27+"/prometheus/atLeast",schemaPath:"#/properties/rollout/properties/gates/items/properties/prometheus/properties/atLeast/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err340];
}
else {
vErrors.push(err340);
}
errors++;
}
}
if(data181.atMost !== undefined){
let data185 = data181.atMost;
if(typeof data185 === "string"){
if(!pattern4.test(data185)){
const err341 = {instancePath:instancePath+"/rollout/gates/" + i27+"/prometheus/atMost",schemaPath:"#/properties/rollout/properties/gates/items/properties/prometheus/properties/atMost/pattern",keyword:"pattern",params:{pattern: "^-?[0-9]+(\\.[0-9]+)?$"},message:"must match pattern \""+"^-?[0-9]+(\\.[0-9]+)?$"+"\""};
if(vErrors === null){
vErrors = [err341];
}
else {
vErrors.push(err341);
}
errors++;
}
}
else {
const err342 = {instancePath:instancePath+"/rollout/gates/" + i27+"/prometheus/atMost",schemaPath:"#/properties/rollout/properties/gates/items/properties/prometheus/properties/atMost/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err342];
}
else {
vErrors.push(err342);
}
errors++;
}
}
if(data181.tokenFile !== undefined){
let data186 = data181.tokenFile;
if(typeof data186 === "string"){
if(data186.length < 1){
const err343 = {instancePath:instancePath+"/rollout/gates/" + i27+"/prometheus/tokenFile",schemaPath:"#/properties/rollout/properties/gates/items/properties/prometheus/properties/tokenFile/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err343];
}
else {
vErrors.push(err343);
}
errors++;
}
}
else {
const err344 = {instancePath:instancePath+"/rollout/gates/" + i27+"/prometheus/tokenFile",schemaPath:"#/properties/rollout/properties/gates/items/properties/prometheus/properties/tokenFile/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err344];
}
else {
vErrors.push(err344);
}
errors++;
}
}
if(data181.tokenEnv !== undefined){
let data187 = data181.tokenEnv;
if(typeof data187 === "string"){
if(data187.length < 1){
const err345 = {instancePath:instancePath+"/rollout/gates/" + i27+"/prometheus/tokenEnv",schemaPath:"#/properties/rollout/properties/gates/items/properties/prometheus/properties/tokenEnv/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err345];
}
else {
vErrors.push(err345);
}
errors++;
}
}
else {
const err346 = {instancePath:instancePath+"/rollout/gates/" + i27+"/prometheus/tokenEnv",schemaPath:"#/properties/rollout/properties/gates/items/properties/prometheus/properties/tokenEnv/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err346];
}
else {
vErrors.push(err346);
}
errors++;
}
}
}
else {
const err347 = {instancePath:instancePath+"/rollout/gates/" + i27+"/prometheus",schemaPath:"#/properties/rollout/properties/gates/items/properties/prometheus/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err347];
}
else {
vErrors.push(err347);
}
errors++;
}
}
if(data163.kubernetes !== undefined){
let data188 = data163.kubernetes;
if(data188 && typeof data188 == "object" && !Array.isArray(data188)){
if(data188.kubeconfig === undefined){
const err348 = {instancePath:instancePath+"/rollout/gates/" + i27+"/kubernetes",schemaPath:"#/properties/rollout/properties/gates/items/properties/kubernetes/required",keyword:"required",params:{missingProperty: "kubeconfig"},message:"must have required property '"+"kubeconfig"+"'"};
if(vErrors === null){
vErrors = [err348];
}
else {
vErrors.push(err348);
}
errors++;
}
for(const key31 in data188){
if(!(((key31 === "kubeconfig") || (key31 === "context")) || (key31 === "node"))){
const err349 = {instancePath:instancePath+"/rollout/gates/" + i27+"/kubernetes",schemaPath:"#/properties/rollout/properties/gates/items/properties/kubernetes/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key31},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err349];
}
else {
vErrors.push(err349);
}
errors++;
}
}
if(data188.kubeconfig !== undefined){
let data189 = data188.kubeconfig;
if(typeof data189 === "string"){
if(data189.length < 1){
const err350 = {instancePath:instancePath+"/rollout/gates/" + i27+"/kubernetes/kubeconfig",schemaPath:"#/properties/rollout/properties/gates/items/properties/kubernetes/properties/kubeconfig/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err350];
}
else {
vErrors.push(err350);
}
errors++;
}
}
else {
const err351 = {instancePath:instancePath+"/rollout/gates/" + i27+"/kubernetes/kubeconfig",schemaPath:"#/properties/rollout/properties/gates/items/properties/kubernetes/properties/kubeconfig/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err351];
}
else {
vErrors.push(err351);
}
errors++;
}
}
if(data188.context !== undefined){
let data190 = data188.context;
if(typeof data190 === "string"){
if(data190.length < 1){
const err352 = {instancePath:instancePath+"/rollout/gates/" + i27+"/kubernetes/context",schemaPath:"#/properties/rollout/properties/gates/items/properties/kubernetes/properties/context/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err352];
}
else {
vErrors.push(err352);
}
errors++;
}
}
else {
const err353 = {instancePath:instancePath+"/rollout/gates/" + i27+"/kubernetes/context",schemaPath:"#/properties/rollout/properties/gates/items/properties/kubernetes/properties/context/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err353];
}
else {
vErrors.push(err353);
}
errors++;
}
}
if(data188.node !== undefined){
let data191 = data188.node;
if(typeof data191 === "string"){
if(data191.length < 1){
const err354 = {instancePath:instancePath+"/rollout/gates/" + i27+"/kubernetes/node",schemaPath:"#/properties/rollout/properties/gates/items/properties/kubernetes/properties/node/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err354];
}
else {
vErrors.push(err354);
}
errors++;
}
}
else {
const err355 = {instancePath:instancePath+"/rollout/gates/" + i27+"/kubernetes/node",schemaPath:"#/properties/rollout/properties/gates/items/properties/kubernetes/properties/node/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err355];
}
else {
vErrors.push(err355);
}
errors++;
}
}
}
else {
const err356 = {instancePath:instancePath+"/rollout/gates/" + i27+"/kubernetes",schemaPath:"#/properties/rollout/properties/gates/items/properties/kubernetes/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err356];
}
else {
vErrors.push(err356);
}
errors++;
}
}
if(data163.approval !== undefined){
if(typeof data163.approval !== "boolean"){
const err357 = {instancePath:instancePath+"/rollout/gates/" + i27+"/approval",schemaPath:"#/properties/rollout/properties/gates/items/properties/approval/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"};
if(vErrors === null){
vErrors = [err357];
}
else {
vErrors.push(err357);
}
errors++;
}
}
if(data163.timeout !== undefined){
let data193 = data163.timeout;
if(typeof data193 === "string"){
if(!(formats20(data193))){
const err358 = {instancePath:instancePath+"/rollout/gates/" + i27+"/timeout",schemaPath:"#/properties/rollout/properties/gates/items/properties/timeout/format",keyword:"format",params:{format: "timeout"},message:"must match format \""+"timeout"+"\""};
if(vErrors === null){
vErrors = [err358];
}
else {
vErrors.push(err358);
}
errors++;
}
}
else {
const err359 = {instancePath:instancePath+"/rollout/gates/" + i27+"/timeout",schemaPath:"#/properties/rollout/properties/gates/items/properties/timeout/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err359];
}
else {
vErrors.push(err359);
}
errors++;
}
}
if(data163.tries !== undefined){
let data194 = data163.tries;
if(!(((typeof data194 == "number") && (!(data194 % 1) && !isNaN(data194))) && (isFinite(data194)))){
const err360 = {instancePath:instancePath+"/rollout/gates/" + i27+"/tries",schemaPath:"#/properties/rollout/properties/gates/items/properties/tries/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err360];
}
else {
vErrors.push(err360);
}
errors++;
}
if((typeof data194 == "number") && (isFinite(data194))){
if(data194 > 1000 || isNaN(data194)){
const err361 = {instancePath:instancePath+"/rollout/gates/" + i27+"/tries",schemaPath:"#/properties/rollout/properties/gates/items/properties/tries/maximum",keyword:"maximum",params:{comparison: "<=", limit: 1000},message:"must be <= 1000"};
if(vErrors === null){
vErrors = [err361];
}
else {
vErrors.push(err361);
}
errors++;
}
if(data194 < 1 || isNaN(data194)){
const err362 = {instancePath:instancePath+"/rollout/gates/" + i27+"/tries",schemaPath:"#/properties/rollout/properties/gates/items/properties/tries/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1"};
if(vErrors === null){
vErrors = [err362];
}
else {
vErrors.push(err362);
}
errors++;
}
}
}
if(data163.pause !== undefined){
let data195 = data163.pause;
if(typeof data195 === "string"){
if(!(formats20(data195))){
const err363 = {instancePath:instancePath+"/rollout/gates/" + i27+"/pause",schemaPath:"#/properties/rollout/properties/gates/items/properties/pause/format",keyword:"format",params:{format: "timeout"},message:"must match format \""+"timeout"+"\""};
if(vErrors === null){
vErrors = [err363];
}
else {
vErrors.push(err363);
}
errors++;
}
}
else {
const err364 = {instancePath:instancePath+"/rollout/gates/" + i27+"/pause",schemaPath:"#/properties/rollout/properties/gates/items/properties/pause/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err364];
}
else {
vErrors.push(err364);
}
errors++;
}
}
if(data163.always !== undefined){
if(typeof data163.always !== "boolean"){
const err365 = {instancePath:instancePath+"/rollout/gates/" + i27+"/always",schemaPath:"#/properties/rollout/properties/gates/items/properties/always/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"};
if(vErrors === null){
vErrors = [err365];
}
else {
vErrors.push(err365);
}
errors++;
}
}
}
else {
const err366 = {instancePath:instancePath+"/rollout/gates/" + i27,schemaPath:"#/properties/rollout/properties/gates/items/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err366];
}
else {
vErrors.push(err366);
}
errors++;
}
}
}
else {
const err367 = {instancePath:instancePath+"/rollout/gates",schemaPath:"#/properties/rollout/properties/gates/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err367];
}
else {
vErrors.push(err367);
}
errors++;
}
}
}
else {
const err368 = {instancePath:instancePath+"/rollout",schemaPath:"#/properties/rollout/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err368];
}
else {
vErrors.push(err368);
}
errors++;
}
}
}
else {
const err369 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err369];
}
else {
vErrors.push(err369);
}
errors++;
}
validate10.errors = vErrors;
return errors === 0;
}

export const PolicyTest = validate11;
const schema12 = {"type":"object","required":["name","plan","expect"],"properties":{"name":{"type":"string","minLength":1},"plan":{"type":"string","minLength":1},"author":{"type":"string","minLength":1},"approvals":{"type":"array","items":{"type":"object","required":["who"],"properties":{"who":{"type":"string","minLength":1},"source":{"type":"string","enum":["signature","forge"],"default":"signature"},"plan":{"type":"string","minLength":1}},"additionalProperties":false}},"expect":{"type":"object","patternProperties":{"^.*$":{"type":"string","enum":["pass","fail","needs-approval"]}}}},"additionalProperties":false};

function validate11(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.name === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "name"},message:"must have required property '"+"name"+"'"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.plan === undefined){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "plan"},message:"must have required property '"+"plan"+"'"};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(data.expect === undefined){
const err2 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "expect"},message:"must have required property '"+"expect"+"'"};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
for(const key0 in data){
if(!(((((key0 === "name") || (key0 === "plan")) || (key0 === "author")) || (key0 === "approvals")) || (key0 === "expect"))){
const err3 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
if(data.name !== undefined){
let data0 = data.name;
if(typeof data0 === "string"){
if(data0.length < 1){
const err4 = {instancePath:instancePath+"/name",schemaPath:"#/properties/name/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
else {
const err5 = {instancePath:instancePath+"/name",schemaPath:"#/properties/name/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
if(data.plan !== undefined){
let data1 = data.plan;
if(typeof data1 === "string"){
if(data1.length < 1){
const err6 = {instancePath:instancePath+"/plan",schemaPath:"#/properties/plan/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
else {
const err7 = {instancePath:instancePath+"/plan",schemaPath:"#/properties/plan/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
if(data.author !== undefined){
let data2 = data.author;
if(typeof data2 === "string"){
if(data2.length < 1){
const err8 = {instancePath:instancePath+"/author",schemaPath:"#/properties/author/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
else {
const err9 = {instancePath:instancePath+"/author",schemaPath:"#/properties/author/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
if(data.approvals !== undefined){
let data3 = data.approvals;
if(Array.isArray(data3)){
const len0 = data3.length;
for(let i0=0; i0<len0; i0++){
let data4 = data3[i0];
if(data4 && typeof data4 == "object" && !Array.isArray(data4)){
if(data4.who === undefined){
const err10 = {instancePath:instancePath+"/approvals/" + i0,schemaPath:"#/properties/approvals/items/required",keyword:"required",params:{missingProperty: "who"},message:"must have required property '"+"who"+"'"};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
for(const key1 in data4){
if(!(((key1 === "who") || (key1 === "source")) || (key1 === "plan"))){
const err11 = {instancePath:instancePath+"/approvals/" + i0,schemaPath:"#/properties/approvals/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
if(data4.who !== undefined){
let data5 = data4.who;
if(typeof data5 === "string"){
if(data5.length < 1){
const err12 = {instancePath:instancePath+"/approvals/" + i0+"/who",schemaPath:"#/properties/approvals/items/properties/who/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
else {
const err13 = {instancePath:instancePath+"/approvals/" + i0+"/who",schemaPath:"#/properties/approvals/items/properties/who/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
if(data4.source !== undefined){
let data6 = data4.source;
if(typeof data6 !== "string"){
const err14 = {instancePath:instancePath+"/approvals/" + i0+"/source",schemaPath:"#/properties/approvals/items/properties/source/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
if(!((data6 === "signature") || (data6 === "forge"))){
const err15 = {instancePath:instancePath+"/approvals/" + i0+"/source",schemaPath:"#/properties/approvals/items/properties/source/enum",keyword:"enum",params:{allowedValues: schema12.properties.approvals.items.properties.source.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
}
if(data4.plan !== undefined){
let data7 = data4.plan;
if(typeof data7 === "string"){
if(data7.length < 1){
const err16 = {instancePath:instancePath+"/approvals/" + i0+"/plan",schemaPath:"#/properties/approvals/items/properties/plan/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
}
else {
const err17 = {instancePath:instancePath+"/approvals/" + i0+"/plan",schemaPath:"#/properties/approvals/items/properties/plan/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
}
}
else {
const err18 = {instancePath:instancePath+"/approvals/" + i0,schemaPath:"#/properties/approvals/items/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
}
}
else {
const err19 = {instancePath:instancePath+"/approvals",schemaPath:"#/properties/approvals/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
}
if(data.expect !== undefined){
let data8 = data.expect;
if(data8 && typeof data8 == "object" && !Array.isArray(data8)){
for(const key2 in data8){
if(pattern0.test(key2)){
let data9 = data8[key2];
if(typeof data9 !== "string"){
const err20 = {instancePath:instancePath+"/expect/" + key2.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/expect/patternProperties/%5E.*%24/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
if(!(((data9 === "pass") || (data9 === "fail")) || (data9 === "needs-approval"))){
const err21 = {instancePath:instancePath+"/expect/" + key2.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/expect/patternProperties/%5E.*%24/enum",keyword:"enum",params:{allowedValues: schema12.properties.expect.patternProperties["^.*$"].enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
}
}
}
else {
const err22 = {instancePath:instancePath+"/expect",schemaPath:"#/properties/expect/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
}
}
else {
const err23 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
validate11.errors = vErrors;
return errors === 0;
}

export const v1alpha1 = validate12;
const schema13 = {"type":"object","properties":{"version":{"type":"string"},"debug":{"type":"boolean"},"persist":{"type":"boolean"},"machine":{"type":"object","properties":{"type":{"type":"string"},"network":{"type":"object","properties":{"hostname":{"type":"string"},"interfaces":{"type":"array","items":{"type":"object","properties":{"interface":{"type":"string"},"deviceSelector":{"type":"object","properties":{"busPath":{"type":"string","x-empty":"links on any bus"},"hardwareAddr":{"type":"string","x-empty":"links with any address"},"permanentAddr":{"type":"string","x-empty":"links with any address"},"pciID":{"type":"string","x-empty":"links of any product"},"driver":{"type":"string","x-empty":"links of any driver"},"physical":{"type":"boolean","x-empty":"links that are no hardware too"}},"additionalProperties":false},"vlanId":{"type":"integer","minimum":0,"maximum":65535},"ignore":{"type":"boolean"},"dummy":{"type":"boolean"},"addresses":{"type":"array","items":{"type":"string"}},"cidr":{"type":"string"},"routes":{"type":"array","items":{"type":"object","properties":{"network":{"type":"string","x-empty":"a default route"},"gateway":{"type":"string"},"source":{"type":"string"},"metric":{"type":"integer","minimum":0,"maximum":4294967295,"default":1024},"mtu":{"type":"integer","minimum":0,"maximum":4294967295}},"additionalProperties":false}},"dhcp":{"type":"boolean"},"dhcpOptions":{"type":"object","properties":{"routeMetric":{"type":"integer","minimum":0,"maximum":4294967295},"ipv4":{"type":"boolean","default":true},"ipv6":{"type":"boolean","default":false},"duidv6":{"type":"string"}},"additionalProperties":false},"mtu":{"type":"integer","minimum":-9007199254740991,"maximum":9007199254740991},"vip":{"type":"object","properties":{"ip":{"type":"string"},"equinixMetal":{"type":"object","properties":{"apiToken":{"type":"string","x-secret":true}},"additionalProperties":false},"hcloud":{"type":"object","properties":{"apiToken":{"type":"string","x-secret":true}},"additionalProperties":false}},"additionalProperties":false},"bond":{"type":"object","properties":{"interfaces":{"type":"array","items":{"type":"string"}},"deviceSelectors":{"type":"array","items":{"type":"object","properties":{"busPath":{"type":"string","x-empty":"links on any bus"},"hardwareAddr":{"type":"string","x-empty":"links with any address"},"permanentAddr":{"type":"string","x-empty":"links with any address"},"pciID":{"type":"string","x-empty":"links of any product"},"driver":{"type":"string","x-empty":"links of any driver"},"physical":{"type":"boolean","x-empty":"links that are no hardware too"}},"additionalProperties":false}},"mode":{"type":"string","enum":["balance-rr","active-backup","balance-xor","broadcast","802.3ad","balance-tlb","balance-alb"],"x-exact":true},"arpIPTarget":{"type":"array","items":{"type":"string"}},"xmitHashPolicy":{"type":"string","enum":["layer2","layer3+4","layer2+3","encap2+3","encap3+4"],"x-exact":true},"lacpRate":{"type":"string","enum":["slow","fast"],"x-exact":true},"adActorSystem":{"type":"string"},"arpValidate":{"type":"string","enum":["none","active","backup","all","filter","filter-active","filter-backup"],"x-exact":true},"arpAllTargets":{"type":"string","enum":["any","all"],"x-exact":true},"primary":{"type":"string"},"primaryReselect":{"type":"string","enum":["always","better","failure"],"x-exact":true},"failOverMac":{"type":"string","enum":["none","active","follow"],"x-exact":true},"adSelect":{"type":"string","enum":["stable","bandwidth","count"],"x-exact":true},"miimon":{"type":"integer","minimum":0,"maximum":4294967295},"updelay":{"type":"integer","minimum":0,"maximum":4294967295},"downdelay":{"type":"integer","minimum":0,"maximum":4294967295},"arpInterval":{"type":"integer","minimum":0,"maximum":4294967295},"resendIgmp":{"type":"integer","minimum":0,"maximum":4294967295},"minLinks":{"type":"integer","minimum":0,"maximum":4294967295},"lpInterval":{"type":"integer","minimum":0,"maximum":4294967295},"packetsPerSlave":{"type":"integer","minimum":0,"maximum":4294967295},"numPeerNotif":{"type":"integer","minimum":0,"maximum":255},"tlbDynamicLb":{"type":"integer","minimum":0,"maximum":255},"allSlavesActive":{"type":"integer","minimum":0,"maximum":255},"useCarrier":{"type":"boolean"},"adActorSysPrio":{"type":"integer","minimum":0,"maximum":65535},"adUserPortKey":{"type":"integer","minimum":0,"maximum":65535},"peerNotifyDelay":{"type":"integer","minimum":0,"maximum":4294967295}},"additionalProperties":false},"bridge":{"type":"object","properties":{"interfaces":{"type":"array","items":{"type":"string"}},"stp":{"type":"object","properties":{"enabled":{"type":"boolean","default":true}},"additionalProperties":false},"vlan":{"type":"object","properties":{"vlanFiltering":{"type":"boolean"}},"additionalProperties":false}},"additionalProperties":false},"bridgePort":{"type":"object","properties":{"master":{"type":"string"}},"additionalProperties":false},"vlans":{"type":"array","items":{"type":"object","properties":{"vlanId":{"type":"integer","minimum":0,"maximum":65535},"addresses":{"type":"array","items":{"type":"string"}},"cidr":{"type":"string"},"routes":{"type":"array","items":{"type":"object","properties":{"network":{"type":"string","x-empty":"a default route"},"gateway":{"type":"string"},"source":{"type":"string"},"metric":{"type":"integer","minimum":0,"maximum":4294967295,"default":1024},"mtu":{"type":"integer","minimum":0,"maximum":4294967295}},"additionalProperties":false}},"dhcp":{"type":"boolean"},"dhcpOptions":{"type":"object","properties":{"routeMetric":{"type":"integer","minimum":0,"maximum":4294967295},"ipv4":{"type":"boolean","default":true},"ipv6":{"type":"boolean","default":false},"duidv6":{"type":"string"}},"additionalProperties":false},"mtu":{"type":"integer","minimum":0,"maximum":4294967295},"vip":{"type":"object","properties":{"ip":{"type":"string"},"equinixMetal":{"type":"object","properties":{"apiToken":{"type":"string","x-secret":true}},"additionalProperties":false},"hcloud":{"type":"object","properties":{"apiToken":{"type":"string","x-secret":true}},"additionalProperties":false}},"additionalProperties":false}},"additionalProperties":false},"x-merge-by":["vlanId"]},"wireguard":{"type":"object","properties":{"privateKey":{"type":"string","x-secret":true},"listenPort":{"type":"integer","minimum":-9007199254740991,"maximum":9007199254740991},"firewallMark":{"type":"integer","minimum":-9007199254740991,"maximum":9007199254740991},"peers":{"type":"array","items":{"type":"object","properties":{"publicKey":{"type":"string"},"endpoint":{"type":"string"},"persistentKeepaliveInterval":{"type":"string","format":"duration"},"allowedIPs":{"type":"array","items":{"type":"string"}}},"additionalProperties":false}}},"additionalProperties":false}},"additionalProperties":false},"x-merge-by":["interface","deviceSelector"]},"nameservers":{"type":"array","items":{"type":"string"}},"searchDomains":{"type":"array","items":{"type":"string"}},"disableSearchDomain":{"type":"boolean"},"extraHostEntries":{"type":"array","items":{"type":"object","properties":{"ip":{"type":"string"},"aliases":{"type":"array","items":{"type":"string"}}},"additionalProperties":false}},"kubespan":{"type":"object","properties":{"enabled":{"type":"boolean"},"advertiseKubernetesNetworks":{"type":"boolean"},"allowDownPeerBypass":{"type":"boolean"},"harvestExtraEndpoints":{"type":"boolean"},"mtu":{"type":"integer","minimum":0,"maximum":4294967295,"default":1420,"x-zero-counts":true},"filters":{"type":"object","properties":{"endpoints":{"type":"array","items":{"type":"string"},"x-empty":"any address"},"excludeAdvertisedNetworks":{"type":"array","items":{"type":"string"}}},"additionalProperties":false}},"additionalProperties":false}},"additionalProperties":false},"kubelet":{"type":"object","properties":{"nodeIP":{"type":"object","properties":{"validSubnets":{"type":"array","items":{"type":"string"},"x-empty":"any address"}},"additionalProperties":false},"extraArgs":{"patternProperties":{"":{"x-merge":"replace"}}},"image":{},"clusterDNS":{},"extraMounts":{},"extraConfig":{},"credentialProviderConfig":{},"defaultRuntimeSeccompProfileEnabled":{},"registerWithFQDN":{},"skipNodeRegistration":{},"disableManifestsDirectory":{}},"additionalProperties":false},"time":{"type":"object","properties":{"disabled":{"type":"boolean"},"servers":{"type":"array","items":{"type":"string"}},"bootTimeout":{"type":"string","format":"duration"}},"additionalProperties":false},"features":{"type":"object","properties":{"hostDNS":{"type":"object","properties":{"enabled":{"type":"boolean"},"forwardKubeDNSToHost":{"type":"boolean"},"resolveMemberNames":{"type":"boolean"}},"additionalProperties":false},"nodeAddressSortAlgorithm":{"type":"string"},"stableHostname":{"type":"boolean"},"rbac":{},"kubernetesTalosAPIAccess":{},"apidCheckExtKeyUsage":{},"diskQuotaSupport":{},"kubePrism":{},"imageCache":{}},"additionalProperties":false},"kernel":{"type":"object","properties":{"modules":{"type":"array","items":{"type":"object","properties":{"name":{"type":"string"},"parameters":{"type":"array","items":{"type":"string"}}},"additionalProperties":false}}},"additionalProperties":false},"sysctls":{"type":"object","patternProperties":{"^.*$":{"type":"string"}}},"sysfs":{"type":"object","patternProperties":{"^.*$":{"type":"string"}}},"token":{"x-secret":true},"ca":{"x-secret":true},"registries":{"x-secret":true},"files":{"x-secret":true},"env":{"x-secret":true},"systemDiskEncryption":{"x-secret":true},"acceptedCAs":{},"certSANs":{},"controlPlane":{},"pods":{},"disks":{},"install":{},"udev":{},"logging":{},"seccompProfiles":{},"baseRuntimeSpecOverrides":{},"nodeLabels":{"type":"object","patternProperties":{"^.*$":{"type":"string"}}},"nodeAnnotations":{"type":"object","patternProperties":{"^.*$":{"type":"string"}}},"nodeTaints":{"type":"object","patternProperties":{"^.*$":{"type":"string"}}}},"additionalProperties":false},"cluster":{"type":"object","properties":{"id":{"type":"string"},"secret":{"type":"string","x-secret":true},"network":{"type":"object","properties":{"cni":{"type":"object","properties":{"name":{"type":"string"},"urls":{"type":"array","items":{"type":"string"}},"flannel":{"type":"object","properties":{"extraArgs":{"type":"array","items":{"type":"string"}},"kubeNetworkPoliciesEnabled":{"type":"boolean"}},"additionalProperties":false}},"additionalProperties":false},"dnsDomain":{"type":"string"},"podSubnets":{"type":"array","items":{"type":"string"},"x-merge":"replace"},"serviceSubnets":{"type":"array","items":{"type":"string"},"x-merge":"replace"}},"additionalProperties":false},"etcd":{"type":"object","properties":{"ca":{"x-secret":true},"image":{},"extraArgs":{"patternProperties":{"":{"x-merge":"replace"}}},"subnet":{"type":"string"},"advertisedSubnets":{"type":"array","items":{"type":"string"},"x-empty":"any address"},"listenSubnets":{"type":"array","items":{"type":"string"},"x-empty":"any address"}},"additionalProperties":false},"discovery":{"type":"object","properties":{"enabled":{"type":"boolean"},"registries":{"type":"object","properties":{"kubernetes":{"type":"object","properties":{"disabled":{"type":"boolean"}},"additionalProperties":false},"service":{"type":"object","properties":{"disabled":{"type":"boolean"},"endpoint":{"type":"string"}},"additionalProperties":false}},"additionalProperties":false}},"additionalProperties":false},"token":{"x-secret":true},"aescbcEncryptionSecret":{"x-secret":true},"secretboxEncryptionSecret":{"x-secret":true},"ca":{"x-secret":true},"aggregatorCA":{"x-secret":true},"serviceAccount":{"x-secret":true},"inlineManifests":{"x-secret":true},"extraManifestHeaders":{"x-secret":true},"clusterName":{},"acceptedCAs":{},"controlPlane":{"properties":{"endpoint":{"x-merge":"url"}}},"controllerManager":{"properties":{"extraArgs":{"patternProperties":{"":{"x-merge":"replace"}}}}},"proxy":{"properties":{"extraArgs":{"patternProperties":{"":{"x-merge":"replace"}}}}},"scheduler":{"properties":{"extraArgs":{"patternProperties":{"":{"x-merge":"replace"}}}}},"apiServer":{"properties":{"extraArgs":{"patternProperties":{"":{"x-merge":"replace"}}},"auditPolicy":{"x-merge":"replace"},"admissionControl":{"x-merge-by":["name"]}}},"coreDNS":{},"externalCloudProvider":{},"extraManifests":{},"adminKubeconfig":{},"allowSchedulingOnMasters":{},"allowSchedulingOnControlPlanes":{}},"additionalProperties":false}},"additionalProperties":false};
const formats92 = formats.duration;

function validate12(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 in data){
if(!(((((key0 === "version") || (key0 === "debug")) || (key0 === "persist")) || (key0 === "machine")) || (key0 === "cluster"))){
const err0 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
if(data.version !== undefined){
if(typeof data.version !== "string"){
const err1 = {instancePath:instancePath+"/version",schemaPath:"#/properties/version/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
if(data.debug !== undefined){
if(typeof data.debug !== "boolean"){
const err2 = {instancePath:instancePath+"/debug",schemaPath:"#/properties/debug/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
if(data.persist !== undefined){
if(typeof data.persist !== "boolean"){
const err3 = {instancePath:instancePath+"/persist",schemaPath:"#/properties/persist/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
if(data.machine !== undefined){
let data3 = data.machine;
if(data3 && typeof data3 == "object" && !Array.isArray(data3)){
for(const key1 in data3){
if(!(func2.call(schema13.properties.machine.properties, key1))){
const err4 = {instancePath:instancePath+"/machine",schemaPath:"#/properties/machine/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
if(data3.type !== undefined){
if(typeof data3.type !== "string"){
const err5 = {instancePath:instancePath+"/machine/type",schemaPath:"#/properties/machine/properties/type/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
if(data3.network !== undefined){
let data5 = data3.network;
if(data5 && typeof data5 == "object" && !Array.isArray(data5)){
for(const key2 in data5){
if(!(((((((key2 === "hostname") || (key2 === "interfaces")) || (key2 === "nameservers")) || (key2 === "searchDomains")) || (key2 === "disableSearchDomain")) || (key2 === "extraHostEntries")) || (key2 === "kubespan"))){
const err6 = {instancePath:instancePath+"/machine/network",schemaPath:"#/properties/machine/properties/network/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key2},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
if(data5.hostname !== undefined){
if(typeof data5.hostname !== "string"){
const err7 = {instancePath:instancePath+"/machine/network/hostname",schemaPath:"#/properties/machine/properties/network/properties/hostname/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
if(data5.interfaces !== undefined){
let data7 = data5.interfaces;
if(Array.isArray(data7)){
const len0 = data7.length;
for(let i0=0; i0<len0; i0++){
let data8 = data7[i0];
if(data8 && typeof data8 == "object" && !Array.isArray(data8)){
for(const key3 in data8){
if(!(func2.call(schema13.properties.machine.properties.network.properties.interfaces.items.properties, key3))){
const err8 = {instancePath:instancePath+"/machine/network/interfaces/" + i0,schemaPath:"#/properties/machine/properties/network/properties/interfaces/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key3},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
if(data8.interface !== undefined){
if(typeof data8.interface !== "string"){
const err9 = {instancePath:instancePath+"/machine/network/interfaces/" + i0+"/interface",schemaPath:"#/properties/machine/properties/network/properties/interfaces/items/properties/interface/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
if(data8.deviceSelector !== undefined){
let data10 = data8.deviceSelector;
if(data10 && typeof data10 == "object" && !Array.isArray(data10)){
for(const key4 in data10){
if(!((((((key4 === "busPath") || (key4 === "hardwareAddr")) || (key4 === "permanentAddr")) || (key4 === "pciID")) || (key4 === "driver")) || (key4 === "physical"))){
const err10 = {instancePath:instancePath+"/machine/network/interfaces/" + i0+"/deviceSelector",schemaPath:"#/properties/machine/properties/network/properties/interfaces/items/properties/deviceSelector/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key4},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
if(data10.busPath !== undefined){
if(typeof data10.busPath !== "string"){
const err11 = {instancePath:instancePath+"/machine/network/interfaces/" + i0+"/deviceSelector/busPath",schemaPath:"#/properties/machine/properties/network/properties/interfaces/items/properties/deviceSelector/properties/busPath/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
if(data10.hardwareAddr !== undefined){
if(typeof data10.hardwareAddr !== "string"){
const err12 = {instancePath:instancePath+"/machine/network/interfaces/" + i0+"/deviceSelector/hardwareAddr",schemaPath:"#/properties/machine/properties/network/properties/interfaces/items/properties/deviceSelector/properties/hardwareAddr/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
if(data10.permanentAddr !== undefined){
if(typeof data10.permanentAddr !== "string"){
const err13 = {instancePath:instancePath+"/machine/network/interfaces/" + i0+"/deviceSelector/permanentAddr",schemaPath:"#/properties/machine/properties/network/properties/interfaces/items/properties/deviceSelector/properties/permanentAddr/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
if(data10.pciID !== undefined){
if(typeof data10.pciID !== "string"){
const err14 = {instancePath:instancePath+"/machine/network/interfaces/" + i0+"/deviceSelector/pciID",schemaPath:"#/properties/machine/properties/network/properties/interfaces/items/properties/deviceSelector/properties/pciID/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
}
if(data10.driver !== undefined){
if(typeof data10.driver !== "string"){
const err15 = {instancePath:instancePath+"/machine/network/interfaces/" + i0+"/deviceSelector/driver",schemaPath:"#/properties/machine/properties/network/properties/interfaces/items/properties/deviceSelector/properties/driver/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
}
if(data10.physical !== undefined){
if(typeof data10.physical !== "boolean"){
const err16 = {instancePath:instancePath+"/machine/network/interfaces/" + i0+"/deviceSelector/physical",schemaPath:"#/properties/machine/properties/network/properties/interfaces/items/properties/deviceSelector/properties/physical/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
}
}
else {
const err17 = {instancePath:instancePath+"/machine/network/interfaces/" + i0+"/deviceSelector",schemaPath:"#/properties/machine/properties/network/properties/interfaces/items/properties/deviceSelector/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
}
if(data8.vlanId !== undefined){
let data17 = data8.vlanId;
if(!(((typeof data17 == "number") && (!(data17 % 1) && !isNaN(data17))) && (isFinite(data17)))){
const err18 = {instancePath:instancePath+"/machine/network/interfaces/" + i0+"/vlanId",schemaPath:"#/properties/machine/properties/network/properties/interfaces/items/properties/vlanId/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
if((typeof data17 == "number") && (isFinite(data17))){
if(data17 > 65535 || isNaN(data17)){
const err19 = {instancePath:instancePath+"/machine/network/interfaces/" + i0+"/vlanId",schemaPath:"#/properties/machine/properties/network/properties/interfaces/items/properties/vlanId/maximum",keyword:"maximum",params:{comparison: "<=", limit: 65535},message:"must be <= 65535"};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
if(data17 < 0 || isNaN(data17)){
const err20 = {instancePath:instancePath+"/machine/network/interfaces/" + i0+"/vlanId",schemaPath:"#/properties/machine/properties/network/properties/interfaces/items/properties/vlanId/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
}
}
if(data8.ignore !== undefined){
if(typeof data8.ignore !== "boolean"){
const err21 = {instancePath:instancePath+"/machine/network/interfaces/" + i0+"/ignore",schemaPath:"#/properties/machine/properties/network/properties/interfaces/items/properties/ignore/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
}
if(data8.dummy !== undefined){
if(typeof data8.dummy !== "boolean"){
const err22 = {instancePath:instancePath+"/machine/network/interfaces/" + i0+"/dummy",schemaPath:"#/properties/machine/properties/network/properties/interfaces/items/properties/dummy/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
}
if(data8.addresses !== undefined){
let data20 = data8.addresses;
if(Array.isArray(data20)){
const len1 = data20.length;
for(let i1=0; i1<len1; i1++){
if(typeof data20[i1] !== "string"){
const err23 = {instancePath:instancePath+"/machine/network/interfaces/" + i0+"/addresses/" + i1,schemaPath:"#/properties/machine/properties/network/properties/interfaces/items/properties/addresses/items/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
}
}
else {
const err24 = {instancePath:instancePath+"/machine/network/interfaces/" + i0+"/addresses",schemaPath:"#/properties/machine/properties/network/properties/interfaces/items/properties/addresses/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
}
if(data8.cidr !== undefined){
if(typeof data8.cidr !== "string"){
const err25 = {instancePath:instancePath+"/machine/network/interfaces/" + i0+"/cidr",schemaPath:"#/properties/machine/properties/network/properties/interfaces/items/properties/cidr/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.push(err25);
}
errors++;
}
}
if(data8.routes !== undefined){
let data23 = data8.routes;
if(Array.isArray(data23)){
const len2 = data23.length;
for(let i2=0; i2<len2; i2++){
let data24 = data23[i2];
if(data24 && typeof data24 == "object" && !Array.isArray(data24)){
for(const key5 in data24){
if(!(((((key5 === "network") || (key5 === "gateway")) || (key5 === "source")) || (key5 === "metric")) || (key5 === "mtu"))){
const err26 = {instancePath:instancePath+"/machine/network/interfaces/" + i0+"/routes/" + i2,schemaPath:"#/properties/machine/properties/network/properties/interfaces/items/properties/routes/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key5},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err26];
}
else {
vErrors.push(err26);
}
errors++;
}
}
if(data24.network !== undefined){
if(typeof data24.network !== "string"){
const err27 = {instancePath:instancePath+"/machine/network/interfaces/" + i0+"/routes/" + i2+"/network",schemaPath:"#/properties/machine/properties/network/properties/interfaces/items/properties/routes/items/properties/network/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err27];
}
else {
vErrors.push(err27);
}
errors++;
}
}
if(data24.gateway !== undefined){
if(typeof data24.gateway !== "string"){
const err28 = {instancePath:instancePath+"/machine/network/interfaces/" + i0+"/routes/" + i2+"/gateway",schemaPath:"#/properties/machine/properties/network/properties/interfaces/items/properties/routes/items/properties/gateway/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err28];
}
else {
vErrors.push(err28);
}
errors++;
}
}
if(data24.source !== undefined){
if(typeof data24.source !== "string"){
const err29 = {instancePath:instancePath+"/machine/network/interfaces/" + i0+"/routes/" + i2+"/source",schemaPath:"#/properties/machine/properties/network/properties/interfaces/items/properties/routes/items/properties/source/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err29];
}
else {
vErrors.push(err29);
}
errors++;
}
}
if(data24.metric !== undefined){
let data28 = data24.metric;
if(!(((typeof data28 == "number") && (!(data28 % 1) && !isNaN(data28))) && (isFinite(data28)))){
const err30 = {instancePath:instancePath+"/machine/network/interfaces/" + i0+"/routes/" + i2+"/metric",schemaPath:"#/properties/machine/properties/network/properties/interfaces/items/properties/routes/items/properties/metric/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err30];
}
else {
vErrors.push(err30);
}
errors++;
}
if((typeof data28 == "number") && (isFinite(data28))){
if(data28 > 4294967295 || isNaN(data28)){
const err31 = {instancePath:instancePath+"/machine/network/interfaces/" + i0+"/routes/" + i2+"/metric",schemaPath:"#/properties/machine/properties/network/properties/interfaces/items/properties/routes/items/properties/metric/maximum",keyword:"maximum",params:{comparison: "<=", limit: 4294967295},message:"must be <= 4294967295"};
if(vErrors === null){
vErrors = [err31];
}
else {
vErrors.push(err31);
}
errors++;
}
if(data28 < 0 || isNaN(data28)){
const err32 = {instancePath:instancePath+"/machine/network/interfaces/" + i0+"/routes/" + i2+"/metric",schemaPath:"#/properties/machine/properties/network/properties/interfaces/items/properties/routes/items/properties/metric/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"};
if(vErrors === null){
vErrors = [err32];
}
else {
vErrors.push(err32);
}
errors++;
}
}
}
if(data24.mtu !== undefined){
let data29 = data24.mtu;
if(!(((typeof data29 == "number") && (!(data29 % 1) && !isNaN(data29))) && (isFinite(data29)))){
const err33 = {instancePath:instancePath+"/machine/network/interfaces/" + i0+"/routes/" + i2+"/mtu",schemaPath:"#/properties/machine/properties/network/properties/interfaces/items/properties/routes/items/properties/mtu/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err33];
}
else {
vErrors.push(err33);
}
errors++;
}
if((typeof data29 == "number") && (isFinite(data29))){
if(data29 > 4294967295 || isNaN(data29)){
const err34 = {instancePath:instancePath+"/machine/network/interfaces/" + i0+"/routes/" + i2+"/mtu",schemaPath:"#/properties/machine/properties/network/properties/interfaces/items/properties/routes/items/properties/mtu/maximum",keyword:"maximum",params:{comparison: "<=", limit: 4294967295},message:"must be <= 4294967295"};
if(vErrors === null){
vErrors = [err34];
}
else {
vErrors.push(err34);
}
errors++;
}
if(data29 < 0 || isNaN(data29)){
const err35 = {instancePath:instancePath+"/machine/network/interfaces/" + i0+"/routes/" + i2+"/mtu",schemaPath:"#/properties/machine/properties/network/properties/interfaces/items/properties/routes/items/properties/mtu/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"};
if(vErrors === null){
vErrors = [err35];
}
else {
vErrors.push(err35);
}
errors++;
}
}
}
}
else {
const err36 = {instancePath:instancePath+"/machine/network/interfaces/" + i0+"/routes/" + i2,schemaPath:"#/properties/machine/properties/network/properties/interfaces/items/properties/routes/items/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err36];
}
else {
vErrors.push(err36);
}
errors++;
}
}
}
else {
const err37 = {instancePath:instancePath+"/machine/network/interfaces/" + i0+"/routes",schemaPath:"#/properties/machine/properties/network/properties/interfaces/items/properties/routes/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err37];
}
else {
vErrors.push(err37);
}
errors++;
}
}
if(data8.dhcp !== undefined){
if(typeof data8.dhcp !== "boolean"){
const err38 = {instancePath:instancePath+"/machine/network/interfaces/" + i0+"/dhcp",schemaPath:"#/properties/machine/properties/network/properties/interfaces/items/properties/dhcp/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"};
if(vErrors === null){
vErrors = [err38];
}
else {
vErrors.push(err38);
}
errors++;
}
}
if(data8.dhcpOptions !== undefined){
let data31 = data8.dhcpOptions;
if(data31 && typeof data31 == "object" && !Array.isArray(data31)){
for(const key6 in data31){
if(!((((key6 === "routeMetric") || (key6 === "ipv4")) || (key6 === "ipv6")) || (key6 === "duidv6"))){
const err39 = {instancePath:instancePath+"/machine/network/interfaces/" + i0+"/dhcpOptions",schemaPath:"#/properties/machine/properties/network/properties/interfaces/items/properties/dhcpOptions/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key6},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err39];
}
else {
vErrors.push(err39);
}
errors++;
}
}
if(data31.routeMetric !== undefined){
let data32 = data31.routeMetric;
if(!(((typeof data32 == "number") && (!(data32 % 1) && !isNaN(data32))) && (isFinite(data32)))){
const err40 = {instancePath:instancePath+"/machine/network/interfaces/" + i0+"/dhcpOptions/routeMetric",schemaPath:"#/properties/machine/properties/network/properties/interfaces/items/properties/dhcpOptions/properties/routeMetric/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err40];
}
else {
vErrors.push(err40);
}
errors++;
}
if((typeof data32 == "number") && (isFinite(data32))){
if(data32 > 4294967295 || isNaN(data32)){
const err41 = {instancePath:instancePath+"/machine/network/interfaces/" + i0+"/dhcpOptions/routeMetric",schemaPath:"#/properties/machine/properties/network/properties/interfaces/items/properties/dhcpOptions/properties/routeMetric/maximum",keyword:"maximum",params:{comparison: "<=", limit: 4294967295},message:"must be <= 4294967295"};
if(vErrors === null){
vErrors = [err41];
}
else {
vErrors.push(err41);
}
errors++;
}
if(data32 < 0 || isNaN(data32)){
const err42 = {instancePath:instancePath+"/machine/network/interfaces/" + i0+"/dhcpOptions/routeMetric",schemaPath:"#/properties/machine/properties/network/properties/interfaces/items/properties/dhcpOptions/properties/routeMetric/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"};
if(vErrors === null){
vErrors = [err42];
}
else {
vErrors.push(err42);
}
errors++;
}
}
}
if(data31.ipv4 !== undefined){
if(typeof data31.ipv4 !== "boolean"){
const err43 = {instancePath:instancePath+"/machine/network/interfaces/" + i0+"/dhcpOptions/ipv4",schemaPath:"#/properties/machine/properties/network/properties/interfaces/items/properties/dhcpOptions/properties/ipv4/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"};
if(vErrors === null){
vErrors = [err43];
}
else {
vErrors.push(err43);
}
errors++;
}
}
if(data31.ipv6 !== undefined){
if(typeof data31.ipv6 !== "boolean"){
const err44 = {instancePath:instancePath+"/machine/network/interfaces/" + i0+"/dhcpOptions/ipv6",schemaPath:"#/properties/machine/properties/network/properties/interfaces/items/properties/dhcpOptions/properties/ipv6/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"};
if(vErrors === null){
vErrors = [err44];
}
else {
vErrors.push(err44);
}
errors++;
}
}
if(data31.duidv6 !== undefined){
if(typeof data31.duidv6 !== "string"){
const err45 = {instancePath:instancePath+"/machine/network/interfaces/" + i0+"/dhcpOptions/duidv6",schemaPath:"#/properties/machine/properties/network/properties/interfaces/items/properties/dhcpOptions/properties/duidv6/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err45];
}
else {
vErrors.push(err45);
}
errors++;
}
}
}
else {
const err46 = {instancePath:instancePath+"/machine/network/interfaces/" + i0+"/dhcpOptions",schemaPath:"#/properties/machine/properties/network/properties/interfaces/items/properties/dhcpOptions/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err46];
}
else {
vErrors.push(err46);
}
errors++;
}
}
if(data8.mtu !== undefined){
let data36 = data8.mtu;
if(!(((typeof data36 == "number") && (!(data36 % 1) && !isNaN(data36))) && (isFinite(data36)))){
const err47 = {instancePath:instancePath+"/machine/network/interfaces/" + i0+"/mtu",schemaPath:"#/properties/machine/properties/network/properties/interfaces/items/properties/mtu/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err47];
}
else {
vErrors.push(err47);
}
errors++;
}
if((typeof data36 == "number") && (isFinite(data36))){
if(data36 > 9007199254740991 || isNaN(data36)){
const err48 = {instancePath:instancePath+"/machine/network/interfaces/" + i0+"/mtu",schemaPath:"#/properties/machine/properties/network/properties/interfaces/items/properties/mtu/maximum",keyword:"maximum",params:{comparison: "<=", limit: 9007199254740991},message:"must be <= 9007199254740991"};
if(vErrors === null){
vErrors = [err48];
}
else {
vErrors.push(err48);
}
errors++;
}
if(data36 < -9007199254740991 || isNaN(data36)){
const err49 = {instancePath:instancePath+"/machine/network/interfaces/" + i0+"/mtu",schemaPath:"#/properties/machine/properties/network/properties/interfaces/items/properties/mtu/minimum",keyword:"minimum",params:{comparison: ">=", limit: -9007199254740991},message:"must be >= -9007199254740991"};
if(vErrors === null){
vErrors = [err49];
}
else {
vErrors.push(err49);
}
errors++;
}
}
}
if(data8.vip !== undefined){
let data37 = data8.vip;
if(data37 && typeof data37 == "object" && !Array.isArray(data37)){
for(const key7 in data37){
if(!(((key7 === "ip") || (key7 === "equinixMetal")) || (key7 === "hcloud"))){
const err50 = {instancePath:instancePath+"/machine/network/interfaces/" + i0+"/vip",schemaPath:"#/properties/machine/properties/network/properties/interfaces/items/properties/vip/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key7},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err50];
}
else {
vErrors.push(err50);
}
errors++;
}
}
if(data37.ip !== undefined){
if(typeof data37.ip !== "string"){
const err51 = {instancePath:instancePath+"/machine/network/interfaces/" + i0+"/vip/ip",schemaPath:"#/properties/machine/properties/network/properties/interfaces/items/properties/vip/properties/ip/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err51];
}
else {
vErrors.push(err51);
}
errors++;
}
}
if(data37.equinixMetal !== undefined){
let data39 = data37.equinixMetal;
if(data39 && typeof data39 == "object" && !Array.isArray(data39)){
for(const key8 in data39){
if(!(key8 === "apiToken")){
const err52 = {instancePath:instancePath+"/machine/network/interfaces/" + i0+"/vip/equinixMetal",schemaPath:"#/properties/machine/properties/network/properties/interfaces/items/properties/vip/properties/equinixMetal/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key8},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err52];
}
else {
vErrors.push(err52);
}
errors++;
}
}
if(data39.apiToken !== undefined){
if(typeof data39.apiToken !== "string"){
const err53 = {instancePath:instancePath+"/machine/network/interfaces/" + i0+"/vip/equinixMetal/apiToken",schemaPath:"#/properties/machine/properties/network/properties/interfaces/items/properties/vip/properties/equinixMetal/properties/apiToken/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err53];
}
else {
vErrors.push(err53);
}
errors++;
}
}
}
else {
const err54 = {instancePath:instancePath+"/machine/network/interfaces/" + i0+"/vip/equinixMetal",schemaPath:"#/properties/machine/properties/network/properties/interfaces/items/properties/vip/properties/equinixMetal/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err54];
}
else {
vErrors.push(err54);
}
errors++;
}
}
if(data37.hcloud !== undefined){
let data41 = data37.hcloud;
if(data41 && typeof data41 == "object" && !Array.isArray(data41)){
for(const key9 in data41){
if(!(key9 === "apiToken")){
const err55 = {instancePath:instancePath+"/machine/network/interfaces/" + i0+"/vip/hcloud",schemaPath:"#/properties/machine/properties/network/properties/interfaces/items/properties/vip/properties/hcloud/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key9},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err55];
}
else {
vErrors.push(err55);
}
errors++;
}
}
if(data41.apiToken !== undefined){
if(typeof data41.apiToken !== "string"){
const err56 = {instancePath:instancePath+"/machine/network/interfaces/" + i0+"/vip/hcloud/apiToken",schemaPath:"#/properties/machine/properties/network/properties/interfaces/items/properties/vip/properties/hcloud/properties/apiToken/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err56];
}
else {
vErrors.push(err56);
}
errors++;
}
}
}
else {
const err57 = {instancePath:instancePath+"/machine/network/interfaces/" + i0+"/vip/hcloud",schemaPath:"#/properties/machine/properties/network/properties/interfaces/items/properties/vip/properties/hcloud/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err57];
}
else {
vErrors.push(err57);
}
errors++;
}
}
}
else {
const err58 = {instancePath:instancePath+"/machine/network/interfaces/" + i0+"/vip",schemaPath:"#/properties/machine/properties/network/properties/interfaces/items/properties/vip/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err58];
}
else {
vErrors.push(err58);
}
errors++;
}
}
if(data8.bond !== undefined){
let data43 = data8.bond;
if(data43 && typeof data43 == "object" && !Array.isArray(data43)){
for(const key10 in data43){
if(!(func2.call(schema13.properties.machine.properties.network.properties.interfaces.items.properties.bond.properties, key10))){
const err59 = {instancePath:instancePath+"/machine/network/interfaces/" + i0+"/bond",schemaPath:"#/properties/machine/properties/network/properties/interfaces/items/properties/bond/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key10},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err59];
}
else {
vErrors.push(err59);
}
errors++;
}
}
if(data43.interfaces !== undefined){
let data44 = data43.interfaces;
if(Array.isArray(data44)){
const len3 = data44.length;
for(let i3=0; i3<len3; i3++){
if(typeof data44[i3] !== "string"){
const err60 = {instancePath:instancePath+"/machine/network/interfaces/" + i0+"/bond/interfaces/" + i3,schemaPath:"#/properties/machine/properties/network/properties/interfaces/items/properties/bond/properties/interfaces/items/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err60];
}
else {
vErrors.push(err60);
}
errors++;
}
}
}
else {
const err61 = {instancePath:instancePath+"/machine/network/interfaces/" + i0+"/bond/interfaces",schemaPath:"#/properties/machine/properties/network/properties/interfaces/items/properties/bond/properties/interfaces/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err61];
}
else {
vErrors.push(err61);
}
errors++;
}
}
if(data43.deviceSelectors !== undefined){
let data46 = data43.deviceSelectors;
if(Array.isArray(data46)){
const len4 = data46.length;
for(let i4=0; i4<len4; i4++){
let data47 = data46[i4];
if(data47 && typeof data47 == "object" && !Array.isArray(data47)){
for(const key11 in data47){
if(!((((((key11 === "busPath") || (key11 === "hardwareAddr")) || (key11 === "permanentAddr")) || (key11 === "pciID")) || (key11 === "driver")) || (key11 === "physical"))){
const err62 = {instancePath:instancePath+"/machine/network/interfaces/" + i0+"/bond/deviceSelectors/" + i4,schemaPath:"#/properties/machine/properties/network/properties/interfaces/items/properties/bond/properties/deviceSelectors/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key11},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err62];
}
else {
vErrors.push(err62);
}
errors++;
}
}
if(data47.busPath !== undefined){
if(typeof data47.busPath !== "string"){
const err63 = {instancePath:instancePath+"/machine/network/interfaces/" + i0+"/bond/deviceSelectors/" + i4+"/busPath",schemaPath:"#/properties/machine/properties/network/properties/interfaces/items/properties/bond/properties/deviceSelectors/items/properties/busPath/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err63];
}
else {
vErrors.push(err63);
}
errors++;
}
}
if(data47.hardwareAddr !== undefined){
if(typeof data47.hardwareAddr !== "string"){
const err64 = {instancePath:instancePath+"/machine/network/interfaces/" + i0+"/bond/deviceSelectors/" + i4+"/hardwareAddr",schemaPath:"#/properties/machine/properties/network/properties/interfaces/items/properties/bond/properties/deviceSelectors/items/properties/hardwareAddr/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err64];
}
else {
vErrors.push(err64);
}
errors++;
}
}
if(data47.permanentAddr !== undefined){
if(typeof data47.permanentAddr !== "string"){
const err65 = {instancePath:instancePath+"/machine/network/interfaces/" + i0+"/bond/deviceSelectors/" + i4+"/permanentAddr",schemaPath:"#/properties/machine/properties/network/properties/interfaces/items/properties/bond/properties/deviceSelectors/items/properties/permanentAddr/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err65];
}
else {
vErrors.push(err65);
}
errors++;
}
}
if(data47.pciID !== undefined){
if(typeof data47.pciID !== "string"){
const err66 = {instancePath:instancePath+"/machine/network/interfaces/" + i0+"/bond/deviceSelectors/" + i4+"/pciID",schemaPath:"#/properties/machine/properties/network/properties/interfaces/items/properties/bond/properties/deviceSelectors/items/properties/pciID/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err66];
}
else {
vErrors.push(err66);
}
errors++;
}
}
if(data47.driver !== undefined){
if(typeof data47.driver !== "string"){
const err67 = {instancePath:instancePath+"/machine/network/interfaces/" + i0+"/bond/deviceSelectors/" + i4+"/driver",schemaPath:"#/properties/machine/properties/network/properties/interfaces/items/properties/bond/properties/deviceSelectors/items/properties/driver/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err67];
}
else {
vErrors.push(err67);
}
errors++;
}
}
if(data47.physical !== undefined){
if(typeof data47.physical !== "boolean"){
const err68 = {instancePath:instancePath+"/machine/network/interfaces/" + i0+"/bond/deviceSelectors/" + i4+"/physical",schemaPath:"#/properties/machine/properties/network/properties/interfaces/items/properties/bond/properties/deviceSelectors/items/properties/physical/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"};
if(vErrors === null){
vErrors = [err68];
}
else {
vErrors.push(err68);
}
errors++;
}
}
}
else {
const err69 = {instancePath:instancePath+"/machine/network/interfaces/" + i0+"/bond/deviceSelectors/" + i4,schemaPath:"#/properties/machine/properties/network/properties/interfaces/items/properties/bond/properties/deviceSelectors/items/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err69];
}
else {
vErrors.push(err69);
}
errors++;
}
}
}
else {
const err70 = {instancePath:instancePath+"/machine/network/interfaces/" + i0+"/bond/deviceSelectors",schemaPath:"#/properties/machine/properties/network/properties/interfaces/items/properties/bond/properties/deviceSelectors/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err70];
}
else {
vErrors.push(err70);
}
errors++;
}
}
if(data43.mode !== undefined){
let data54 = data43.mode;
if(typeof data54 !== "string"){
const err71 = {instancePath:instancePath+"/machine/network/interfaces/" + i0+"/bond/mode",schemaPath:"#/properties/machine/properties/network/properties/interfaces/items/properties/bond/properties/mode/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err71];
}
else {
vErrors.push(err71);
}
errors++;
}
if(!(((((((data54 === "balance-rr") || (data54 === "active-backup")) || (data54 === "balance-xor")) || (data54 === "broadcast")) || (data54 === "802.3ad")) || (data54 === "balance-tlb")) || (data54 === "balance-alb"))){
const err72 = {instancePath:instancePath+"/machine/network/interfaces/" + i0+"/bond/mode",schemaPath:"#/properties/machine/properties/network/properties/interfaces/items/properties/bond/properties/mode/enum",keyword:"enum",params:{allowedValues: schema13.properties.machine.properties.network.properties.interfaces.items.properties.bond.properties.mode.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err72];
}
else {
vErrors.push(err72);
}
errors++;
}
}
if(data43.arpIPTarget !== undefined){
let data55 = data43.arpIPTarget;
if(Array.isArray(data55)){
const len5 = data55.length;
for(let i5=0; i5<len5; i5++){
if(typeof data55[i5] !== "string"){
const err73 = {instancePath:instancePath+"/machine/network/interfaces/" + i0+"/bond/arpIPTarget/" + i5,schemaPath:"#/properties/machine/properties/network/properties/interfaces/items/properties/bond/properties/arpIPTarget/items/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err73];
}
else {
vErrors.push(err73);
}
errors++;
}
}
}
else {
const err74 = {instancePath:instancePath+"/machine/network/interfaces/" + i0+"/bond/arpIPTarget",schemaPath:"#/properties/machine/properties/network/properties/interfaces/items/properties/bond/properties/arpIPTarget/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err74];
}
else {
vErrors.push(err74);
}
errors++;
}
}
if(data43.xmitHashPolicy !== undefined){
let data57 = data43.xmitHashPolicy;
if(typeof data57 !== "string"){
const err75 = {instancePath:instancePath+"/machine/network/interfaces/" + i0+"/bond/xmitHashPolicy",schemaPath:"#/properties/machine/properties/network/properties/interfaces/items/properties/bond/properties/xmitHashPolicy/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err75];
}
else {
vErrors.push(err75);
}
errors++;
}
if(!(((((data57 === "layer2") || (data57 === "layer3+4")) || (data57 === "layer2+3")) || (data57 === "encap2+3")) || (data57 === "encap3+4"))){
const err76 = {instancePath:instancePath+"/machine/network/interfaces/" + i0+"/bond/xmitHashPolicy",schemaPath:"#/properties/machine/properties/network/properties/interfaces/items/properties/bond/properties/xmitHashPolicy/enum",keyword:"enum",params:{allowedValues: schema13.properties.machine.properties.network.properties.interfaces.items.properties.bond.properties.xmitHashPolicy.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err76];
}
else {
vErrors.push(err76);
}
errors++;
}
}
if(data43.lacpRate !== undefined){
let data58 = data43.lacpRate;
if(typeof data58 !== "string"){
const err77 = {instancePath:instancePath+"/machine/network/interfaces/" + i0+"/bond/lacpRate",schemaPath:"#/properties/machine/properties/network/properties/interfaces/items/properties/bond/properties/lacpRate/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err77];
}
else {
vErrors.push(err77);
}
errors++;
}
if(!((data58 === "slow") || (data58 === "fast"))){
const err78 = {instancePath:instancePath+"/machine/network/interfaces/" + i0+"/bond/lacpRate",schemaPath:"#/properties/machine/properties/network/properties/interfaces/items/properties/bond/properties/lacpRate/enum",keyword:"enum",params:{allowedValues: schema13.properties.machine.properties.network.properties.interfaces.items.properties.bond.properties.lacpRate.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err78];
}
else {
vErrors.push(err78);
}
errors++;
}
}
if(data43.adActorSystem !== undefined){
if(typeof data43.adActorSystem !== "string"){
const err79 = {instancePath:instancePath+"/machine/network/interfaces/" + i0+"/bond/adActorSystem",schemaPath:"#/properties/machine/properties/network/properties/interfaces/items/properties/bond/properties/adActorSystem/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err79];
}
else {
vErrors.push(err79);
}
errors++;
}
}
if(data43.arpValidate !== undefined){
let data60 = data43.arpValidate;
if(typeof data60 !== "string"){
const err80 = {instancePath:instancePath+"/machine/network/interfaces/" + i0+"/bond/arpValidate",schemaPath:"#/properties/machine/properties/network/properties/interfaces/items/properties/bond/properties/arpValidate/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err80];
}
else {
vErrors.push(err80);
}
errors++;
}
if(!(((((((data60 === "none") || (data60 === "active")) || (data60 === "backup")) || (data60 === "all")) || (data60 === "filter")) || (data60 === "filter-active")) || (data60 === "filter-backup"))){
const err81 = {instancePath:instancePath+"/machine/network/interfaces/" + i0+"/bond/arpValidate",schemaPath:"#/properties/machine/properties/network/properties/interfaces/items/properties/bond/properties/arpValidate/enum",keyword:"enum",params:{allowedValues: schema13.properties.machine.properties.network.properties.interfaces.items.properties.bond.properties.arpValidate.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err81];
}
else {
vErrors.push(err81);
}
errors++;
}
}
if(data43.arpAllTargets !== undefined){
let data61 = data43.arpAllTargets;
if(typeof data61 !== "string"){
const err82 = {instancePath:instancePath+"/machine/network/interfaces/" + i0+"/bond/arpAllTargets",schemaPath:"#/properties/machine/properties/network/properties/interfaces/items/properties/bond/properties/arpAllTargets/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err82];
}
else {
vErrors.push(err82);
}
errors++;
}
if(!((data61 === "any") || (data61 === "all"))){
const err83 = {instancePath:instancePath+"/machine/network/interfaces/" + i0+"/bond/arpAllTargets",schemaPath:"#/properties/machine/properties/network/properties/interfaces/items/properties/bond/properties/arpAllTargets/enum",keyword:"enum",params:{allowedValues: schema13.properties.machine.properties.network.properties.interfaces.items.properties.bond.properties.arpAllTargets.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err83];
}
else {
vErrors.push(err83);
}
errors++;
}
}
if(data43.primary !== undefined){
if(typeof data43.primary !== "string"){
const err84 = {instancePath:instancePath+"/machine/network/interfaces/" + i0+"/bond/primary",schemaPath:"#/properties/machine/properties/network/properties/interfaces/items/properties/bond/properties/primary/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err84];
}
else {
vErrors.push(err84);
}
errors++;
}
}
if(data43.primaryReselect !== undefined){
let data63 = data43.primaryReselect;
if(typeof data63 !== "string"){
const err85 = {instancePath:instancePath+"/machine/network/interfaces/" + i0+"/bond/primaryReselect",schemaPath:"#/properties/machine/properties/network/properties/interfaces/items/properties/bond/properties/primaryReselect/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err85];
}
else {
vErrors.push(err85);
}
errors++;
}
if(!(((data63 === "always") || (data63 === "better")) || (data63 === "failure"))){
const err86 = {instancePath:instancePath+"/machine/network/interfaces/" + i0+"/bond/primaryReselect",schemaPath:"#/properties/machine/properties/network/properties/interfaces/items/properties/bond/properties/primaryReselect/enum",keyword:"enum",params:{allowedValues: schema13.properties.machine.properties.network.properties.interfaces.items.properties.bond.properties.primaryReselect.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err86];
}
else {
vErrors.push(err86);
}
errors++;
}
}
if(data43.failOverMac !== undefined){
let data64 = data43.failOverMac;
if(typeof data64 !== "string"){
const err87 = {instancePath:instancePath+"/machine/network/interfaces/" + i0+"/bond/failOverMac",schemaPath:"#/properties/machine/properties/network/properties/interfaces/items/properties/bond/properties/failOverMac/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err87];
}
else {
vErrors.push(err87);
}
errors++;
}
if(!(((data64 === "none") || (data64 === "active")) || (data64 === "follow"))){
const err88 = {instancePath:instancePath+"/machine/network/interfaces/" + i0+"/bond/failOverMac",schemaPath:"#/properties/machine/properties/network/properties/interfaces/items/properties/bond/properties/failOverMac/enum",keyword:"enum",params:{allowedValues: schema13.properties.machine.properties.network.properties.interfaces.items.properties.bond.properties.failOverMac.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err88];
}
else {
vErrors.push(err88);
}
errors++;
}
}
if(data43.adSelect !== undefined){
let data65 = data43.adSelect;
if(typeof data65 !== "string"){
const err89 = {instancePath:instancePath+"/machine/network/interfaces/" + i0+"/bond/adSelect",schemaPath:"#/properties/machine/properties/network/properties/interfaces/items/properties/bond/properties/adSelect/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err89];
}
else {
vErrors.push(err89);
}
errors++;
}
if(!(((data65 === "stable") || (data65 === "bandwidth")) || (data65 === "count"))){
const err90 = {instancePath:instancePath+"/machine/network/interfaces/" + i0+"/bond/adSelect",schemaPath:"#/properties/machine/properties/network/properties/interfaces/items/properties/bond/properties/adSelect/enum",keyword:"enum",params:{allowedValues: schema13.properties.machine.properties.network.properties.interfaces.items.properties.bond.properties.adSelect.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err90];
}
else {
vErrors.push(err90);
}
errors++;
}
}
if(data43.miimon !== undefined){
let data66 = data43.miimon;
if(!(((typeof data66 == "number") && (!(data66 % 1) && !isNaN(data66))) && (isFinite(data66)))){
const err91 = {instancePath:instancePath+"/machine/network/interfaces/" + i0+"/bond/miimon",schemaPath:"#/properties/machine/properties/network/properties/interfaces/items/properties/bond/properties/miimon/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err91];
}
else {
vErrors.push(err91);
}
errors++;
}
if((typeof data66 == "number") && (isFinite(data66))){
if(data66 > 4294967295 || isNaN(data66)){
const err92 = {instancePath:instancePath+"/machine/network/interfaces/" + i0+"/bond/miimon",schemaPath:"#/properties/machine/properties/network/properties/interfaces/items/properties/bond/properties/miimon/maximum",keyword:"maximum",params:{comparison: "<=", limit: 4294967295},message:"must be <= 4294967295"};
if(vErrors === null){
vErrors = [err92];
}
else {
vErrors.push(err92);
}
errors++;
}
if(data66 < 0 || isNaN(data66)){
const err93 = {instancePath:instancePath+"/machine/network/interfaces/" + i0+"/bond/miimon",schemaPath:"#/properties/machine/properties/network/properties/interfaces/items/properties/bond/properties/miimon/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"};
if(vErrors === null){
vErrors = [err93];
}
else {
vErrors.push(err93);
}
errors++;
}
}
}
if(data43.updelay !== undefined){
let data67 = data43.updelay;
if(!(((typeof data67 == "number") && (!(data67 % 1) && !isNaN(data67))) && (isFinite(data67)))){
const err94 = {instancePath:instancePath+"/machine/network/interfaces/" + i0+"/bond/updelay",schemaPath:"#/properties/machine/properties/network/properties/interfaces/items/properties/bond/properties/updelay/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err94];
}
else {
vErrors.push(err94);
}
errors++;
}
if((typeof data67 == "number") && (isFinite(data67))){
if(data67 > 4294967295 || isNaN(data67)){
const err95 = {instancePath:instancePath+"/machine/network/interfaces/" + i0+"/bond/updelay",schemaPath:"#/properties/machine/properties/network/properties/interfaces/items/properties/bond/properties/updelay/maximum",keyword:"maximum",params:{comparison: "<=", limit: 4294967295},message:"must be <= 4294967295"};
if(vErrors === null){
vErrors = [err95];
}
else {
vErrors.push(err95);
}
errors++;
}
if(data67 < 0 || isNaN(data67)){
const err96 = {instancePath:instancePath+"/machine/network/interfaces/" + i0+"/bond/updelay",schemaPath:"#/properties/machine/properties/network/properties/interfaces/items/properties/bond/properties/updelay/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"};
if(vErrors === null){
vErrors = [err96];
}
else {
vErrors.push(err96);
}
errors++;
}
}
}
if(data43.downdelay !== undefined){
let data68 = data43.downdelay;
if(!(((typeof data68 == "number") && (!(data68 % 1) && !isNaN(data68))) && (isFinite(data68)))){
const err97 = {instancePath:instancePath+"/machine/network/interfaces/" + i0+"/bond/downdelay",schemaPath:"#/properties/machine/properties/network/properties/interfaces/items/properties/bond/properties/downdelay/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err97];
}
else {
vErrors.push(err97);
}
errors++;
}
if((typeof data68 == "number") && (isFinite(data68))){
if(data68 > 4294967295 || isNaN(data68)){
const err98 = {instancePath:instancePath+"/machine/network/interfaces/" + i0+"/bond/downdelay",schemaPath:"#/properties/machine/properties/network/properties/interfaces/items/properties/bond/properties/downdelay/maximum",keyword:"maximum",params:{comparison: "<=", limit: 4294967295},message:"must be <= 4294967295"};
if(vErrors === null){
vErrors = [err98];
}
else {
vErrors.push(err98);
}
errors++;
}
if(data68 < 0 || isNaN(data68)){
const err99 = {instancePath:instancePath+"/machine/network/interfaces/" + i0+"/bond/downdelay",schemaPath:"#/properties/machine/properties/network/properties/interfaces/items/properties/bond/properties/downdelay/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"};
if(vErrors === null){
vErrors = [err99];
}
else {
vErrors.push(err99);
}
errors++;
}
}
}
if(data43.arpInterval !== undefined){
let data69 = data43.arpInterval;
if(!(((typeof data69 == "number") && (!(data69 % 1) && !isNaN(data69))) && (isFinite(data69)))){
const err100 = {instancePath:instancePath+"/machine/network/interfaces/" + i0+"/bond/arpInterval",schemaPath:"#/properties/machine/properties/network/properties/interfaces/items/properties/bond/properties/arpInterval/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err100];
}
else {
vErrors.push(err100);
}
errors++;
}
if((typeof data69 == "number") && (isFinite(data69))){
if(data69 > 4294967295 || isNaN(data69)){
const err101 = {instancePath:instancePath+"/machine/network/interfaces/" + i0+"/bond/arpInterval",schemaPath:"#/properties/machine/properties/network/properties/interfaces/items/properties/bond/properties/arpInterval/maximum",keyword:"maximum",params:{comparison: "<=", limit: 4294967295},message:"must be <= 4294967295"};
if(vErrors === null){
vErrors = [err101];
}
else {
vErrors.push(err101);
}
errors++;
}
if(data69 < 0 || isNaN(data69)){
const err102 = {instancePath:instancePath+"/machine/network/interfaces/" + i0+"/bond/arpInterval",schemaPath:"#/properties/machine/properties/network/properties/interfaces/items/properties/bond/properties/arpInterval/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"};
if(vErrors === null){
vErrors = [err102];
}
else {
vErrors.push(err102);
}
errors++;
}
}
}
if(data43.resendIgmp !== undefined){
let data70 = data43.resendIgmp;
if(!(((typeof data70 == "number") && (!(data70 % 1) && !isNaN(data70))) && (isFinite(data70)))){
const err103 = {instancePath:instancePath+"/machine/network/interfaces/" + i0+"/bond/resendIgmp",schemaPath:"#/properties/machine/properties/network/properties/interfaces/items/properties/bond/properties/resendIgmp/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err103];
}
else {
vErrors.push(err103);
}
errors++;
}
if((typeof data70 == "number") && (isFinite(data70))){
if(data70 > 4294967295 || isNaN(data70)){
const err104 = {instancePath:instancePath+"/machine/network/interfaces/" + i0+"/bond/resendIgmp",schemaPath:"#/properties/machine/properties/network/properties/interfaces/items/properties/bond/properties/resendIgmp/maximum",keyword:"maximum",params:{comparison: "<=", limit: 4294967295},message:"must be <= 4294967295"};
if(vErrors === null){
vErrors = [err104];
}
else {
vErrors.push(err104);
}
errors++;
}
if(data70 < 0 || isNaN(data70)){
const err105 = {instancePath:instancePath+"/machine/network/interfaces/" + i0+"/bond/resendIgmp",schemaPath:"#/properties/machine/properties/network/properties/interfaces/items/properties/bond/properties/resendIgmp/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"};
if(vErrors === null){
vErrors = [err105];
}
else {
vErrors.push(err105);
}
errors++;
}
}
}
if(data43.minLinks !== undefined){
let data71 = data43.minLinks;
if(!(((typeof data71 == "number") && (!(data71 % 1) && !isNaN(data71))) && (isFinite(data71)))){
const err106 = {instancePath:instancePath+"/machine/network/interfaces/" + i0+"/bond/minLinks",schemaPath:"#/properties/machine/properties/network/properties/interfaces/items/properties/bond/properties/minLinks/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err106];
}
else {
vErrors.push(err106);
}
errors++;
}
if((typeof data71 == "number") && (isFinite(data71))){
if(data71 > 4294967295 || isNaN(data71)){
const err107 = {instancePath:instancePath+"/machine/network/interfaces/" + i0+"/bond/minLinks",schemaPath:"#/properties/machine/properties/network/properties/interfaces/items/properties/bond/properties/minLinks/maximum",keyword:"maximum",params:{comparison: "<=", limit: 4294967295},message:"must be <= 4294967295"};
if(vErrors === null){
vErrors = [err107];
}
else {
vErrors.push(err107);
}
errors++;
}
if(data71 < 0 || isNaN(data71)){
const err108 = {instancePath:instancePath+"/machine/network/interfaces/" + i0+"/bond/minLinks",schemaPath:"#/properties/machine/properties/network/properties/interfaces/items/properties/bond/properties/minLinks/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"};
if(vErrors === null){
vErrors = [err108];
}
else {
vErrors.push(err108);
}
errors++;
}
}
}
if(data43.lpInterval !== undefined){
let data72 = data43.lpInterval;
if(!(((typeof data72 == "number") && (!(data72 % 1) && !isNaN(data72))) && (isFinite(data72)))){
const err109 = {instancePath:instancePath+"/machine/network/interfaces/" + i0+"/bond/lpInterval",schemaPath:"#/properties/machine/properties/network/properties/interfaces/items/properties/bond/properties/lpInterval/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err109];
}
else {
vErrors.push(err109);
}
errors++;
}
if((typeof data72 == "number") && (isFinite(data72))){
if(data72 > 4294967295 || isNaN(data72)){
const err110 = {instancePath:instancePath+"/machine/network/interfaces/" + i0+"/bond/lpInterval",schemaPath:"#/properties/machine/properties/network/properties/interfaces/items/properties/bond/properties/lpInterval/maximum",keyword:"maximum",params:{comparison: "<=", limit: 4294967295},message:"must be <= 4294967295"};
if(vErrors === null){
vErrors = [err110];
}
else {
vErrors.push(err110);
}
errors++;
}
if(data72 < 0 || isNaN(data72)){
const err111 = {instancePath:instancePath+"/machine/network/interfaces/" + i0+"/bond/lpInterval",schemaPath:"#/properties/machine/properties/network/properties/interfaces/items/properties/bond/properties/lpInterval/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"};
if(vErrors === null){
vErrors = [err111];
}
else {
vErrors.push(err111);
}
errors++;
}
}
}
if(data43.packetsPerSlave !== undefined){
let data73 = data43.packetsPerSlave;
if(!(((typeof data73 == "number") && (!(data73 % 1) && !isNaN(data73))) && (isFinite(data73)))){
const err112 = {instancePath:instancePath+"/machine/network/interfaces/" + i0+"/bond/packetsPerSlave",schemaPath:"#/properties/machine/properties/network/properties/interfaces/items/properties/bond/properties/packetsPerSlave/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err112];
}
else {
vErrors.push(err112);
}
errors++;
}
if((typeof data73 == "number") && (isFinite(data73))){
if(data73 > 4294967295 || isNaN(data73)){
const err113 = {instancePath:instancePath+"/machine/network/interfaces/" + i0+"/bond/packetsPerSlave",schemaPath:"#/properties/machine/properties/network/properties/interfaces/items/properties/bond/properties/packetsPerSlave/maximum",keyword:"maximum",params:{comparison: "<=", limit: 4294967295},message:"must be <= 4294967295"};
if(vErrors === null){
vErrors = [err113];
}
else {
vErrors.push(err113);
}
errors++;
}
if(data73 < 0 || isNaN(data73)){
const err114 = {instancePath:instancePath+"/machine/network/interfaces/" + i0+"/bond/packetsPerSlave",schemaPath:"#/properties/machine/properties/network/properties/interfaces/items/properties/bond/properties/packetsPerSlave/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"};
if(vErrors === null){
vErrors = [err114];
}
else {
vErrors.push(err114);
}
errors++;
}
}
}
if(data43.numPeerNotif !== undefined){
let data74 = data43.numPeerNotif;
if(!(((typeof data74 == "number") && (!(data74 % 1) && !isNaN(data74))) && (isFinite(data74)))){
const err115 = {instancePath:instancePath+"/machine/network/interfaces/" + i0+"/bond/numPeerNotif",schemaPath:"#/properties/machine/properties/network/properties/interfaces/items/properties/bond/properties/numPeerNotif/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err115];
}
else {
vErrors.push(err115);
}
errors++;
}
if((typeof data74 == "number") && (isFinite(data74))){
if(data74 > 255 || isNaN(data74)){
const err116 = {instancePath:instancePath+"/machine/network/interfaces/" + i0+"/bond/numPeerNotif",schemaPath:"#/properties/machine/properties/network/properties/interfaces/items/properties/bond/properties/numPeerNotif/maximum",keyword:"maximum",params:{comparison: "<=", limit: 255},message:"must be <= 255"};
if(vErrors === null){
vErrors = [err116];
}
else {
vErrors.push(err116);
}
errors++;
}
if(data74 < 0 || isNaN(data74)){
const err117 = {instancePath:instancePath+"/machine/network/interfaces/" + i0+"/bond/numPeerNotif",schemaPath:"#/properties/machine/properties/network/properties/interfaces/items/properties/bond/properties/numPeerNotif/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"};
if(vErrors === null){
vErrors = [err117];
}
else {
vErrors.push(err117);
}
errors++;
}
}
}
if(data43.tlbDynamicLb !== undefined){
let data75 = data43.tlbDynamicLb;
if(!(((typeof data75 == "number") && (!(data75 % 1) && !isNaN(data75))) && (isFinite(data75)))){
const err118 = {instancePath:instancePath+"/machine/network/interfaces/" + i0+"/bond/tlbDynamicLb",schemaPath:"#/properties/machine/properties/network/properties/interfaces/items/properties/bond/properties/tlbDynamicLb/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err118];
}
else {
vErrors.push(err118);
}
errors++;
}
if((typeof data75 == "number") && (isFinite(data75))){
if(data75 > 255 || isNaN(data75)){
const err119 = {instancePath:instancePath+"/machine/network/interfaces/" + i0+"/bond/tlbDynamicLb",schemaPath:"#/properties/machine/properties/network/properties/interfaces/items/properties/bond/properties/tlbDynamicLb/maximum",keyword:"maximum",params:{comparison: "<=", limit: 255},message:"must be <= 255"};
if(vErrors === null){
vErrors = [err119];
}
else {
vErrors.push(err119);
}
errors++;
}
if(data75 < 0 || isNaN(data75)){
const err120 = {instancePath:instancePath+"/machine/network/interfaces/" + i0+"/bond/tlbDynamicLb",schemaPath:"#/properties/machine/properties/network/properties/interfaces/items/properties/bond/properties/tlbDynamicLb/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"};
if(vErrors === null){
vErrors = [err120];
}
else {
vErrors.push(err120);
}
errors++;
}
}
}
if(data43.allSlavesActive !== undefined){
let data76 = data43.allSlavesActive;
if(!(((typeof data76 == "number") && (!(data76 % 1) && !isNaN(data76))) && (isFinite(data76)))){
const err121 = {instancePath:instancePath+"/machine/network/interfaces/" + i0+"/bond/allSlavesActive",schemaPath:"#/properties/machine/properties/network/properties/interfaces/items/properties/bond/properties/allSlavesActive/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err121];
}
else {
vErrors.push(err121);
}
errors++;
}
if((typeof data76 == "number") && (isFinite(data76))){
if(data76 > 255 || isNaN(data76)){
const err122 = {instancePath:instancePath+"/machine/network/interfaces/" + i0+"/bond/allSlavesActive",schemaPath:"#/properties/machine/properties/network/properties/interfaces/items/properties/bond/properties/allSlavesActive/maximum",keyword:"maximum",params:{comparison: "<=", limit: 255},message:"must be <= 255"};
if(vErrors === null){
vErrors = [err122];
}
else {
vErrors.push(err122);
}
errors++;
}
if(data76 < 0 || isNaN(data76)){
const err123 = {instancePath:instancePath+"/machine/network/interfaces/" + i0+"/bond/allSlavesActive",schemaPath:"#/properties/machine/properties/network/properties/interfaces/items/properties/bond/properties/allSlavesActive/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"};
if(vErrors === null){
vErrors = [err123];
}
else {
vErrors.push(err123);
}
errors++;
}
}
}
if(data43.useCarrier !== undefined){
if(typeof data43.useCarrier !== "boolean"){
const err124 = {instancePath:instancePath+"/machine/network/interfaces/" + i0+"/bond/useCarrier",schemaPath:"#/properties/machine/properties/network/properties/interfaces/items/properties/bond/properties/useCarrier/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"};
if(vErrors === null){
vErrors = [err124];
}
else {
vErrors.push(err124);
}
errors++;
}
}
if(data43.adActorSysPrio !== undefined){
let data78 = data43.adActorSysPrio;
if(!(((typeof data78 == "number") && (!(data78 % 1) && !isNaN(data78))) && (isFinite(data78)))){
const err125 = {instancePath:instancePath+"/machine/network/interfaces/" + i0+"/bond/adActorSysPrio",schemaPath:"#/properties/machine/properties/network/properties/interfaces/items/properties/bond/properties/adActorSysPrio/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err125];
}
else {
vErrors.push(err125);
}
errors++;
}
if((typeof data78 == "number") && (isFinite(data78))){
if(data78 > 65535 || isNaN(data78)){
const err126 = {instancePath:instancePath+"/machine/network/interfaces/" + i0+"/bond/adActorSysPrio",schemaPath:"#/properties/machine/properties/network/properties/interfaces/items/properties/bond/properties/adActorSysPrio/maximum",keyword:"maximum",params:{comparison: "<=", limit: 65535},message:"must be <= 65535"};
if(vErrors === null){
vErrors = [err126];
}
else {
vErrors.push(err126);
}
errors++;
}
if(data78 < 0 || isNaN(data78)){
const err127 = {instancePath:instancePath+"/machine/network/interfaces/" + i0+"/bond/adActorSysPrio",schemaPath:"#/properties/machine/properties/network/properties/interfaces/items/properties/bond/properties/adActorSysPrio/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"};
if(vErrors === null){
vErrors = [err127];
}
else {
vErrors.push(err127);
}
errors++;
}
}
}
if(data43.adUserPortKey !== undefined){
let data79 = data43.adUserPortKey;
if(!(((typeof data79 == "number") && (!(data79 % 1) && !isNaN(data79))) && (isFinite(data79)))){
const err128 = {instancePath:instancePath+"/machine/network/interfaces/" + i0+"/bond/adUserPortKey",schemaPath:"#/properties/machine/properties/network/properties/interfaces/items/properties/bond/properties/adUserPortKey/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err128];
}
else {
vErrors.push(err128);
}
errors++;
}
if((typeof data79 == "number") && (isFinite(data79))){
if(data79 > 65535 || isNaN(data79)){
const err129 = {instancePath:instancePath+"/machine/network/interfaces/" + i0+"/bond/adUserPortKey",schemaPath:"#/properties/machine/properties/network/properties/interfaces/items/properties/bond/properties/adUserPortKey/maximum",keyword:"maximum",params:{comparison: "<=", limit: 65535},message:"must be <= 65535"};
if(vErrors === null){
vErrors = [err129];
}
else {
vErrors.push(err129);
}
errors++;
}
if(data79 < 0 || isNaN(data79)){
const err130 = {instancePath:instancePath+"/machine/network/interfaces/" + i0+"/bond/adUserPortKey",schemaPath:"#/properties/machine/properties/network/properties/interfaces/items/properties/bond/properties/adUserPortKey/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"};
if(vErrors === null){
vErrors = [err130];
}
else {
vErrors.push(err130);
}
errors++;
}
}
}
if(data43.peerNotifyDelay !== undefined){
let data80 = data43.peerNotifyDelay;
if(!(((typeof data80 == "number") && (!(data80 % 1) && !isNaN(data80))) && (isFinite(data80)))){
const err131 = {instancePath:instancePath+"/machine/network/interfaces/" + i0+"/bond/peerNotifyDelay",schemaPath:"#/properties/machine/properties/network/properties/interfaces/items/properties/bond/properties/peerNotifyDelay/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err131];
}
else {
vErrors.push(err131);
}
errors++;
}
if((typeof data80 == "number") && (isFinite(data80))){
if(data80 > 4294967295 || isNaN(data80)){
const err132 = {instancePath:instancePath+"/machine/network/interfaces/" + i0+"/bond/peerNotifyDelay",schemaPath:"#/properties/machine/properties/network/properties/interfaces/items/properties/bond/properties/peerNotifyDelay/maximum",keyword:"maximum",params:{comparison: "<=", limit: 4294967295},message:"must be <= 4294967295"};
if(vErrors === null){
vErrors = [err132];
}
else {
vErrors.push(err132);
}
errors++;
}
if(data80 < 0 || isNaN(data80)){
const err133 = {instancePath:instancePath+"/machine/network/interfaces/" + i0+"/bond/peerNotifyDelay",schemaPath:"#/properties/machine/properties/network/properties/interfaces/items/properties/bond/properties/peerNotifyDelay/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"};
if(vErrors === null){
vErrors = [err133];
}
else {
vErrors.push(err133);
}
errors++;
}
}
}
}
else {
const err134 = {instancePath:instancePath+"/machine/network/interfaces/" + i0+"/bond",schemaPath:"#/properties/machine/properties/network/properties/interfaces/items/properties/bond/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err134];
}
else {
vErrors.push(err134);
}
errors++;
}
}
if(data8.bridge !== undefined){
let data81 = data8.bridge;
if(data81 && typeof data81 == "object" && !Array.isArray(data81)){
for(const key12 in data81){
if(!(((key12 === "interfaces") || (key12 === "stp")) || (key12 === "vlan"))){
const err135 = {instancePath:instancePath+"/machine/network/interfaces/" + i0+"/bridge",schemaPath:"#/properties/machine/properties/network/properties/interfaces/items/properties/bridge/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key12},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err135];
}
else {
vErrors.push(err135);
}
errors++;
}
}
if(data81.interfaces !== undefined){
let data82 = data81.interfaces;
if(Array.isArray(data82)){
const len6 = data82.length;
for(let i6=0; i6<len6; i6++){
if(typeof data82[i6] !== "string"){
const err136 = {instancePath:instancePath+"/machine/network/interfaces/" + i0+"/bridge/interfaces/" + i6,schemaPath:"#/properties/machine/properties/network/properties/interfaces/items/properties/bridge/properties/interfaces/items/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err136];
}
else {
vErrors.push(err136);
}
errors++;
}
}
}
else {
const err137 = {instancePath:instancePath+"/machine/network/interfaces/" + i0+"/bridge/interfaces",schemaPath:"#/properties/machine/properties/network/properties/interfaces/items/properties/bridge/properties/interfaces/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err137];
}
else {
vErrors.push(err137);
}
errors++;
}
}
if(data81.stp !== undefined){
let data84 = data81.stp;
if(data84 && typeof data84 == "object" && !Array.isArray(data84)){
for(const key13 in data84){
if(!(key13 === "enabled")){
const err138 = {instancePath:instancePath+"/machine/network/interfaces/" + i0+"/bridge/stp",schemaPath:"#/properties/machine/properties/network/properties/interfaces/items/properties/bridge/properties/stp/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key13},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err138];
}
else {
vErrors.push(err138);
}
errors++;
}
}
if(data84.enabled !== undefined){
if(typeof data84.enabled !== "boolean"){
const err139 = {instancePath:instancePath+"/machine/network/interfaces/" + i0+"/bridge/stp/enabled",schemaPath:"#/properties/machine/properties/network/properties/interfaces/items/properties/bridge/properties/stp/properties/enabled/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"};
if(vErrors === null){
vErrors = [err139];
}
else {
vErrors.push(err139);
}
errors++;
}
}
}
else {
const err140 = {instancePath:instancePath+"/machine/network/interfaces/" + i0+"/bridge/stp",schemaPath:"#/properties/machine/properties/network/properties/interfaces/items/properties/bridge/properties/stp/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err140];
}
else {
vErrors.push(err140);
}
errors++;
}
}
if(data81.vlan !== undefined){
let data86 = data81.vlan;
if(data86 && typeof data86 == "object" && !Array.isArray(data86)){
for(const key14 in data86){
if(!(key14 === "vlanFiltering")){
const err141 = {instancePath:instancePath+"/machine/network/interfaces/" + i0+"/bridge/vlan",schemaPath:"#/properties/machine/properties/network/properties/interfaces/items/properties/bridge/properties/vlan/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key14},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err141];
}
else {
vErrors.push(err141);
}
errors++;
}
}
if(data86.vlanFiltering !== undefined){
if(typeof data86.vlanFiltering !== "boolean"){
const err142 = {instancePath:instancePath+"/machine/network/interfaces/" + i0+"/bridge/vlan/vlanFiltering",schemaPath:"#/properties/machine/properties/network/properties/interfaces/items/properties/bridge/properties/vlan/properties/vlanFiltering/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"};
if(vErrors === null){
vErrors = [err142];
}
else {
vErrors.push(err142);
}
errors++;
}
}
}
else {
const err143 = {instancePath:instancePath+"/machine/network/interfaces/" + i0+"/bridge/vlan",schemaPath:"#/properties/machine/properties/network/properties/interfaces/items/properties/bridge/properties/vlan/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err143];
}
else {
vErrors.push(err143);
}
errors++;
}
}
}
else {
const err144 = {instancePath:instancePath+"/machine/network/interfaces/" + i0+"/bridge",schemaPath:"#/properties/machine/properties/network/properties/interfaces/items/properties/bridge/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err144];
}
else {
vErrors.push(err144);
}
errors++;
}
}
if(data8.bridgePort !== undefined){
let data88 = data8.bridgePort;
if(data88 && typeof data88 == "object" && !Array.isArray(data88)){
for(const key15 in data88){
if(!(key15 === "master")){
const err145 = {instancePath:instancePath+"/machine/network/interfaces/" + i0+"/bridgePort",schemaPath:"#/properties/machine/properties/network/properties/interfaces/items/properties/bridgePort/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key15},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err145];
}
else {
vErrors.push(err145);
}
errors++;
}
}
if(data88.master !== undefined){
if(typeof data88.master !== "string"){
const err146 = {instancePath:instancePath+"/machine/network/interfaces/" + i0+"/bridgePort/master",schemaPath:"#/properties/machine/properties/network/properties/interfaces/items/properties/bridgePort/properties/master/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err146];
}
else {
vErrors.push(err146);
}
errors++;
}
}
}
else {
const err147 = {instancePath:instancePath+"/machine/network/interfaces/" + i0+"/bridgePort",schemaPath:"#/properties/machine/properties/network/properties/interfaces/items/properties/bridgePort/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err147];
}
else {
vErrors.push(err147);
}
errors++;
}
}
if(data8.vlans !== undefined){
let data90 = data8.vlans;
if(Array.isArray(data90)){
const len7 = data90.length;
for(let i7=0; i7<len7; i7++){
let data91 = data90[i7];
if(data91 && typeof data91 == "object" && !Array.isArray(data91)){
for(const key16 in data91){
if(!((((((((key16 === "vlanId") || (key16 === "addresses")) || (key16 === "cidr")) || (key16 === "routes")) || (key16 === "dhcp")) || (key16 === "dhcpOptions")) || (key16 === "mtu")) || (key16 === "vip"))){
const err148 = {instancePath:instancePath+"/machine/network/interfaces/" + i0+"/vlans/" + i7,schemaPath:"#/properties/machine/properties/network/properties/interfaces/items/properties/vlans/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key16},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err148];
}
else {
vErrors.push(err148);
}
errors++;
}
}
if(data91.vlanId !== undefined){
let data92 = data91.vlanId;
if(!(((typeof data92 == "number") && (!(data92 % 1) && !isNaN(data92))) && (isFinite(data92)))){
const err149 = {instancePath:instancePath+"/machine/network/interfaces/" + i0+"/vlans/" + i7+"/vlanId",schemaPath:"#/properties/machine/properties/network/properties/interfaces/items/properties/vlans/items/properties/vlanId/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err149];
}
else {
vErrors.push(err149);
}
errors++;
}
if((typeof data92 == "number") && (isFinite(data92))){
if(data92 > 65535 || isNaN(data92)){
const err150 = {instancePath:instancePath+"/machine/network/interfaces/" + i0+"/vlans/" + i7+"/vlanId",schemaPath:"#/properties/machine/properties/network/properties/interfaces/items/properties/vlans/items/properties/vlanId/maximum",keyword:"maximum",params:{comparison: "<=", limit: 65535},message:"must be <= 65535"};
if(vErrors === null){
vErrors = [err150];
}
else {
vErrors.push(err150);
}
errors++;
}
if(data92 < 0 || isNaN(data92)){
const err151 = {instancePath:instancePath+"/machine/network/interfaces/" + i0+"/vlans/" + i7+"/vlanId",schemaPath:"#/properties/machine/properties/network/properties/interfaces/items/properties/vlans/items/properties/vlanId/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"};
if(vErrors === null){
vErrors = [err151];
}
else {
vErrors.push(err151);
}
errors++;
}
}
}
if(data91.addresses !== undefined){
let data93 = data91.addresses;
if(Array.isArray(data93)){
const len8 = data93.length;
for(let i8=0; i8<len8; i8++){
if(typeof data93[i8] !== "string"){
const err152 = {instancePath:instancePath+"/machine/network/interfaces/" + i0+"/vlans/" + i7+"/addresses/" + i8,schemaPath:"#/properties/machine/properties/network/properties/interfaces/items/properties/vlans/items/properties/addresses/items/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err152];
}
else {
vErrors.push(err152);
}
errors++;
}
}
}
else {
const err153 = {instancePath:instancePath+"/machine/network/interfaces/" + i0+"/vlans/" + i7+"/addresses",schemaPath:"#/properties/machine/properties/network/properties/interfaces/items/properties/vlans/items/properties/addresses/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err153];
}
else {
vErrors.push(err153);
}
errors++;
}
}
if(data91.cidr !== undefined){
if(typeof data91.cidr !== "string"){
const err154 = {instancePath:instancePath+"/machine/network/interfaces/" + i0+"/vlans/" + i7+"/cidr",schemaPath:"#/properties/machine/properties/network/properties/interfaces/items/properties/vlans/items/properties/cidr/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err154];
}
else {
vErrors.push(err154);
}
errors++;
}
}
if(data91.routes !== undefined){
let data96 = data91.routes;
if(Array.isArray(data96)){
const len9 = data96.length;
for(let i9=0; i9<len9; i9++){
let data97 = data96[i9];
if(data97 && typeof data97 == "object" && !Array.isArray(data97)){
for(const key17 in data97){
if(!(((((key17 === "network") || (key17 === "gateway")) || (key17 === "source")) || (key17 === "metric")) || (key17 === "mtu"))){
const err155 = {instancePath:instancePath+"/machine/network/interfaces/" + i0+"/vlans/" + i7+"/routes/" + i9,schemaPath:"#/properties/machine/properties/network/properties/interfaces/items/properties/vlans/items/properties/routes/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key17},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err155];
}
else {
vErrors.push(err155);
}
errors++;
}
}
if(data97.network !== undefined){
if(typeof data97.network !== "string"){
const err156 = {instancePath:instancePath+"/machine/network/interfaces/" + i0+"/vlans/" + i7+"/routes/" + i9+"/network",schemaPath:"#/properties/machine/properties/network/properties/interfaces/items/properties/vlans/items/properties/routes/items/properties/network/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err156];
}
else {
vErrors.push(err156);
}
errors++;
}
}
if(data97.gateway !== undefined){
if(typeof data97.gateway !== "string"){
const err157 = {instancePath:instancePath+"/machine/network/interfaces/" + i0+"/vlans/" + i7+"/routes/" + i9+"/gateway",schemaPath:"#/properties/machine/properties/network/properties/interfaces/items/properties/vlans/items/properties/routes/items/properties/gateway/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err157];
}
else {
vErrors.push(err157);
}
errors++;
}
}
if(data97.source !== undefined){
if(typeof data97.source !== "string"){
const err158 = {instancePath:instancePath+"/machine/network/interfaces/" + i0+"/vlans/" + i7+"/routes/" + i9+"/source",schemaPath:"#/properties/machine/properties/network/properties/interfaces/items/properties/vlans/items/properties/routes/items/properties/source/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err158];
}
else {
vErrors.push(err158);
}
errors++;
}
}
if(data97.metric !== undefined){
let data101 = data97.metric;
if(!(((typeof data101 == "number") && (!(data101 % 1) && !isNaN(data101))) && (isFinite(data101)))){
const err159 = {instancePath:instancePath+"/machine/network/interfaces/" + i0+"/vlans/" + i7+"/routes/" + i9+"/metric",schemaPath:"#/properties/machine/properties/network/properties/interfaces/items/properties/vlans/items/properties/routes/items/properties/metric/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err159];
}
else {
vErrors.push(err159);
}
errors++;
}
if((typeof data101 == "number") && (isFinite(data101))){
if(data101 > 4294967295 || isNaN(data101)){
const err160 = {instancePath:instancePath+"/machine/network/interfaces/" + i0+"/vlans/" + i7+"/routes/" + i9+"/metric",schemaPath:"#/properties/machine/properties/network/properties/interfaces/items/properties/vlans/items/properties/routes/items/properties/metric/maximum",keyword:"maximum",params:{comparison: "<=", limit: 4294967295},message:"must be <= 4294967295"};
if(vErrors === null){
vErrors = [err160];
}
else {
vErrors.push(err160);
}
errors++;
}
if(data101 < 0 || isNaN(data101)){
const err161 = {instancePath:instancePath+"/machine/network/interfaces/" + i0+"/vlans/" + i7+"/routes/" + i9+"/metric",schemaPath:"#/properties/machine/properties/network/properties/interfaces/items/properties/vlans/items/properties/routes/items/properties/metric/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"};
if(vErrors === null){
vErrors = [err161];
}
else {
vErrors.push(err161);
}
errors++;
}
}
}
if(data97.mtu !== undefined){
let data102 = data97.mtu;
if(!(((typeof data102 == "number") && (!(data102 % 1) && !isNaN(data102))) && (isFinite(data102)))){
const err162 = {instancePath:instancePath+"/machine/network/interfaces/" + i0+"/vlans/" + i7+"/routes/" + i9+"/mtu",schemaPath:"#/properties/machine/properties/network/properties/interfaces/items/properties/vlans/items/properties/routes/items/properties/mtu/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err162];
}
else {
vErrors.push(err162);
}
errors++;
}
if((typeof data102 == "number") && (isFinite(data102))){
if(data102 > 4294967295 || isNaN(data102)){
const err163 = {instancePath:instancePath+"/machine/network/interfaces/" + i0+"/vlans/" + i7+"/routes/" + i9+"/mtu",schemaPath:"#/properties/machine/properties/network/properties/interfaces/items/properties/vlans/items/properties/routes/items/properties/mtu/maximum",keyword:"maximum",params:{comparison: "<=", limit: 4294967295},message:"must be <= 4294967295"};
if(vErrors === null){
vErrors = [err163];
}
else {
vErrors.push(err163);
}
errors++;
}
if(data102 < 0 || isNaN(data102)){
const err164 = {instancePath:instancePath+"/machine/network/interfaces/" + i0+"/vlans/" + i7+"/routes/" + i9+"/mtu",schemaPath:"#/properties/machine/properties/network/properties/interfaces/items/properties/vlans/items/properties/routes/items/properties/mtu/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"};
if(vErrors === null){
vErrors = [err164];
}
else {
vErrors.push(err164);
}
errors++;
}
}
}
}
else {
const err165 = {instancePath:instancePath+"/machine/network/interfaces/" + i0+"/vlans/" + i7+"/routes/" + i9,schemaPath:"#/properties/machine/properties/network/properties/interfaces/items/properties/vlans/items/properties/routes/items/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err165];
}
else {
vErrors.push(err165);
}
errors++;
}
}
}
else {
const err166 = {instancePath:instancePath+"/machine/network/interfaces/" + i0+"/vlans/" + i7+"/routes",schemaPath:"#/properties/machine/properties/network/properties/interfaces/items/properties/vlans/items/properties/routes/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err166];
}
else {
vErrors.push(err166);
}
errors++;
}
}
if(data91.dhcp !== undefined){
if(typeof data91.dhcp !== "boolean"){
const err167 = {instancePath:instancePath+"/machine/network/interfaces/" + i0+"/vlans/" + i7+"/dhcp",schemaPath:"#/properties/machine/properties/network/properties/interfaces/items/properties/vlans/items/properties/dhcp/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"};
if(vErrors === null){
vErrors = [err167];
}
else {
vErrors.push(err167);
}
errors++;
}
}
if(data91.dhcpOptions !== undefined){
let data104 = data91.dhcpOptions;
if(data104 && typeof data104 == "object" && !Array.isArray(data104)){
for(const key18 in data104){
if(!((((key18 === "routeMetric") || (key18 === "ipv4")) || (key18 === "ipv6")) || (key18 === "duidv6"))){
const err168 = {instancePath:instancePath+"/machine/network/interfaces/" + i0+"/vlans/" + i7+"/dhcpOptions",schemaPath:"#/properties/machine/properties/network/properties/interfaces/items/properties/vlans/items/properties/dhcpOptions/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key18},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err168];
}
else {
vErrors.push(err168);
}
errors++;
}
}
if(data104.routeMetric !== undefined){
let data105 = data104.routeMetric;
if(!(((typeof data105 == "number") && (!(data105 % 1) && !isNaN(data105))) && (isFinite(data105)))){
const err169 = {instancePath:instancePath+"/machine/network/interfaces/" + i0+"/vlans/" + i7+"/dhcpOptions/routeMetric",schemaPath:"#/properties/machine/properties/network/properties/interfaces/items/properties/vlans/items/properties/dhcpOptions/properties/routeMetric/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err169];
}
else {
vErrors.push(err169);
}
errors++;
}
if((typeof data105 == "number") && (isFinite(data105))){
if(data105 > 4294967295 || isNaN(data105)){
const err170 = {instancePath:instancePath+"/machine/network/interfaces/" + i0+"/vlans/" + i7+"/dhcpOptions/routeMetric",schemaPath:"#/properties/machine/properties/network/properties/interfaces/items/properties/vlans/items/properties/dhcpOptions/properties/routeMetric/maximum",keyword:"maximum",params:{comparison: "<=", limit: 4294967295},message:"must be <= 4294967295"};
if(vErrors === null){
vErrors = [err170];
}
else {
vErrors.push(err170);
}
errors++;
}
if(data105 < 0 || isNaN(data105)){
const err171 = {instancePath:instancePath+"/machine/network/interfaces/" + i0+"/vlans/" + i7+"/dhcpOptions/routeMetric",schemaPath:"#/properties/machine/properties/network/properties/interfaces/items/properties/vlans/items/properties/dhcpOptions/properties/routeMetric/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"};
if(vErrors === null){
vErrors = [err171];
}
else {
vErrors.push(err171);
}
errors++;
}
}
}
if(data104.ipv4 !== undefined){
if(typeof data104.ipv4 !== "boolean"){
const err172 = {instancePath:instancePath+"/machine/network/interfaces/" + i0+"/vlans/" + i7+"/dhcpOptions/ipv4",schemaPath:"#/properties/machine/properties/network/properties/interfaces/items/properties/vlans/items/properties/dhcpOptions/properties/ipv4/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"};
if(vErrors === null){
vErrors = [err172];
}
else {
vErrors.push(err172);
}
errors++;
}
}
if(data104.ipv6 !== undefined){
if(typeof data104.ipv6 !== "boolean"){
const err173 = {instancePath:instancePath+"/machine/network/interfaces/" + i0+"/vlans/" + i7+"/dhcpOptions/ipv6",schemaPath:"#/properties/machine/properties/network/properties/interfaces/items/properties/vlans/items/properties/dhcpOptions/properties/ipv6/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"};
if(vErrors === null){
vErrors = [err173];
}
else {
vErrors.push(err173);
}
errors++;
}
}
if(data104.duidv6 !== undefined){
if(typeof data104.duidv6 !== "string"){
const err174 = {instancePath:instancePath+"/machine/network/interfaces/" + i0+"/vlans/" + i7+"/dhcpOptions/duidv6",schemaPath:"#/properties/machine/properties/network/properties/interfaces/items/properties/vlans/items/properties/dhcpOptions/properties/duidv6/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err174];
}
else {
vErrors.push(err174);
}
errors++;
}
}
}
else {
const err175 = {instancePath:instancePath+"/machine/network/interfaces/" + i0+"/vlans/" + i7+"/dhcpOptions",schemaPath:"#/properties/machine/properties/network/properties/interfaces/items/properties/vlans/items/properties/dhcpOptions/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err175];
}
else {
vErrors.push(err175);
}
errors++;
}
}
if(data91.mtu !== undefined){
let data109 = data91.mtu;
if(!(((typeof data109 == "number") && (!(data109 % 1) && !isNaN(data109))) && (isFinite(data109)))){
const err176 = {instancePath:instancePath+"/machine/network/interfaces/" + i0+"/vlans/" + i7+"/mtu",schemaPath:"#/properties/machine/properties/network/properties/interfaces/items/properties/vlans/items/properties/mtu/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err176];
}
else {
vErrors.push(err176);
}
errors++;
}
if((typeof data109 == "number") && (isFinite(data109))){
if(data109 > 4294967295 || isNaN(data109)){
const err177 = {instancePath:instancePath+"/machine/network/interfaces/" + i0+"/vlans/" + i7+"/mtu",schemaPath:"#/properties/machine/properties/network/properties/interfaces/items/properties/vlans/items/properties/mtu/maximum",keyword:"maximum",params:{comparison: "<=", limit: 4294967295},message:"must be <= 4294967295"};
if(vErrors === null){
vErrors = [err177];
}
else {
vErrors.push(err177);
}
errors++;
}
if(data109 < 0 || isNaN(data109)){
const err178 = {instancePath:instancePath+"/machine/network/interfaces/" + i0+"/vlans/" + i7+"/mtu",schemaPath:"#/properties/machine/properties/network/properties/interfaces/items/properties/vlans/items/properties/mtu/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"};
if(vErrors === null){
vErrors = [err178];
}
else {
vErrors.push(err178);
}
errors++;
}
}
}
if(data91.vip !== undefined){
let data110 = data91.vip;
if(data110 && typeof data110 == "object" && !Array.isArray(data110)){
for(const key19 in data110){
if(!(((key19 === "ip") || (key19 === "equinixMetal")) || (key19 === "hcloud"))){
const err179 = {instancePath:instancePath+"/machine/network/interfaces/" + i0+"/vlans/" + i7+"/vip",schemaPath:"#/properties/machine/properties/network/properties/interfaces/items/properties/vlans/items/properties/vip/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key19},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err179];
}
else {
vErrors.push(err179);
}
errors++;
}
}
if(data110.ip !== undefined){
if(typeof data110.ip !== "string"){
const err180 = {instancePath:instancePath+"/machine/network/interfaces/" + i0+"/vlans/" + i7+"/vip/ip",schemaPath:"#/properties/machine/properties/network/properties/interfaces/items/properties/vlans/items/properties/vip/properties/ip/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err180];
}
else {
vErrors.push(err180);
}
errors++;
}
}
if(data110.equinixMetal !== undefined){
let data112 = data110.equinixMetal;
if(data112 && typeof data112 == "object" && !Array.isArray(data112)){
for(const key20 in data112){
if(!(key20 === "apiToken")){
const err181 = {instancePath:instancePath+"/machine/network/interfaces/" + i0+"/vlans/" + i7+"/vip/equinixMetal",schemaPath:"#/properties/machine/properties/network/properties/interfaces/items/properties/vlans/items/properties/vip/properties/equinixMetal/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key20},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err181];
}
else {
vErrors.push(err181);
}
errors++;
}
}
if(data112.apiToken !== undefined){
if(typeof data112.apiToken !== "string"){
const err182 = {instancePath:instancePath+"/machine/network/interfaces/" + i0+"/vlans/" + i7+"/vip/equinixMetal/apiToken",schemaPath:"#/properties/machine/properties/network/properties/interfaces/items/properties/vlans/items/properties/vip/properties/equinixMetal/properties/apiToken/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err182];
}
else {
vErrors.push(err182);
}
errors++;
}
}
}
else {
const err183 = {instancePath:instancePath+"/machine/network/interfaces/" + i0+"/vlans/" + i7+"/vip/equinixMetal",schemaPath:"#/properties/machine/properties/network/properties/interfaces/items/properties/vlans/items/properties/vip/properties/equinixMetal/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err183];
}
else {
vErrors.push(err183);
}
errors++;
}
}
if(data110.hcloud !== undefined){
let data114 = data110.hcloud;
if(data114 && typeof data114 == "object" && !Array.isArray(data114)){
for(const key21 in data114){
if(!(key21 === "apiToken")){
const err184 = {instancePath:instancePath+"/machine/network/interfaces/" + i0+"/vlans/" + i7+"/vip/hcloud",schemaPath:"#/properties/machine/properties/network/properties/interfaces/items/properties/vlans/items/properties/vip/properties/hcloud/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key21},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err184];
}
else {
vErrors.push(err184);
}
errors++;
}
}
if(data114.apiToken !== undefined){
if(typeof data114.apiToken !== "string"){
const err185 = {instancePath:instancePath+"/machine/network/interfaces/" + i0+"/vlans/" + i7+"/vip/hcloud/apiToken",schemaPath:"#/properties/machine/properties/network/properties/interfaces/items/properties/vlans/items/properties/vip/properties/hcloud/properties/apiToken/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err185];
}
else {
vErrors.push(err185);
}
errors++;
}
}
}
else {
const err186 = {instancePath:instancePath+"/machine/network/interfaces/" + i0+"/vlans/" + i7+"/vip/hcloud",schemaPath:"#/properties/machine/properties/network/properties/interfaces/items/properties/vlans/items/properties/vip/properties/hcloud/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err186];
}
else {
vErrors.push(err186);
}
errors++;
}
}
}
else {
const err187 = {instancePath:instancePath+"/machine/network/interfaces/" + i0+"/vlans/" + i7+"/vip",schemaPath:"#/properties/machine/properties/network/properties/interfaces/items/properties/vlans/items/properties/vip/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err187];
}
else {
vErrors.push(err187);
}
errors++;
}
}
}
else {
const err188 = {instancePath:instancePath+"/machine/network/interfaces/" + i0+"/vlans/" + i7,schemaPath:"#/properties/machine/properties/network/properties/interfaces/items/properties/vlans/items/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err188];
}
else {
vErrors.push(err188);
}
errors++;
}
}
}
else {
const err189 = {instancePath:instancePath+"/machine/network/interfaces/" + i0+"/vlans",schemaPath:"#/properties/machine/properties/network/properties/interfaces/items/properties/vlans/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err189];
}
else {
vErrors.push(err189);
}
errors++;
}
}
if(data8.wireguard !== undefined){
let data116 = data8.wireguard;
if(data116 && typeof data116 == "object" && !Array.isArray(data116)){
for(const key22 in data116){
if(!((((key22 === "privateKey") || (key22 === "listenPort")) || (key22 === "firewallMark")) || (key22 === "peers"))){
const err190 = {instancePath:instancePath+"/machine/network/interfaces/" + i0+"/wireguard",schemaPath:"#/properties/machine/properties/network/properties/interfaces/items/properties/wireguard/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key22},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err190];
}
else {
vErrors.push(err190);
}
errors++;
}
}
if(data116.privateKey !== undefined){
if(typeof data116.privateKey !== "string"){
const err191 = {instancePath:instancePath+"/machine/network/interfaces/" + i0+"/wireguard/privateKey",schemaPath:"#/properties/machine/properties/network/properties/interfaces/items/properties/wireguard/properties/privateKey/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err191];
}
else {
vErrors.push(err191);
}
errors++;
}
}
if(data116.listenPort !== undefined){
let data118 = data116.listenPort;
if(!(((typeof data118 == "number") && (!(data118 % 1) && !isNaN(data118))) && (isFinite(data118)))){
const err192 = {instancePath:instancePath+"/machine/network/interfaces/" + i0+"/wireguard/listenPort",schemaPath:"#/properties/machine/properties/network/properties/interfaces/items/properties/wireguard/properties/listenPort/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err192];
}
else {
vErrors.push(err192);
}
errors++;
}
if((typeof data118 == "number") && (isFinite(data118))){
if(data118 > 9007199254740991 || isNaN(data118)){
const err193 = {instancePath:instancePath+"/machine/network/interfaces/" + i0+"/wireguard/listenPort",schemaPath:"#/properties/machine/properties/network/properties/interfaces/items/properties/wireguard/properties/listenPort/maximum",keyword:"maximum",params:{comparison: "<=", limit: 9007199254740991},message:"must be <= 9007199254740991"};
if(vErrors === null){
vErrors = [err193];
}
else {
vErrors.push(err193);
}
errors++;
}
if(data118 < -9007199254740991 || isNaN(data118)){
const err194 = {instancePath:instancePath+"/machine/network/interfaces/" + i0+"/wireguard/listenPort",schemaPath:"#/properties/machine/properties/network/properties/interfaces/items/properties/wireguard/properties/listenPort/minimum",keyword:"minimum",params:{comparison: ">=", limit: -9007199254740991},message:"must be >= -9007199254740991"};
if(vErrors === null){
vErrors = [err194];
}
else {
vErrors.push(err194);
}
errors++;
}
}
}
if(data116.firewallMark !== undefined){
let data119 = data116.firewallMark;
if(!(((typeof data119 == "number") && (!(data119 % 1) && !isNaN(data119))) && (isFinite(data119)))){
const err195 = {instancePath:instancePath+"/machine/network/interfaces/" + i0+"/wireguard/firewallMark",schemaPath:"#/properties/machine/properties/network/properties/interfaces/items/properties/wireguard/properties/firewallMark/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err195];
}
else {
vErrors.push(err195);
}
errors++;
}
if((typeof data119 == "number") && (isFinite(data119))){
if(data119 > 9007199254740991 || isNaN(data119)){
const err196 = {instancePath:instancePath+"/machine/network/interfaces/" + i0+"/wireguard/firewallMark",schemaPath:"#/properties/machine/properties/network/properties/interfaces/items/properties/wireguard/properties/firewallMark/maximum",keyword:"maximum",params:{comparison: "<=", limit: 9007199254740991},message:"must be <= 9007199254740991"};
if(vErrors === null){
vErrors = [err196];
}
else {
vErrors.push(err196);
}
errors++;
}
if(data119 < -9007199254740991 || isNaN(data119)){
const err197 = {instancePath:instancePath+"/machine/network/interfaces/" + i0+"/wireguard/firewallMark",schemaPath:"#/properties/machine/properties/network/properties/interfaces/items/properties/wireguard/properties/firewallMark/minimum",keyword:"minimum",params:{comparison: ">=", limit: -9007199254740991},message:"must be >= -9007199254740991"};
if(vErrors === null){
vErrors = [err197];
}
else {
vErrors.push(err197);
}
errors++;
}
}
}
if(data116.peers !== undefined){
let data120 = data116.peers;
if(Array.isArray(data120)){
const len10 = data120.length;
for(let i10=0; i10<len10; i10++){
let data121 = data120[i10];
if(data121 && typeof data121 == "object" && !Array.isArray(data121)){
for(const key23 in data121){
if(!((((key23 === "publicKey") || (key23 === "endpoint")) || (key23 === "persistentKeepaliveInterval")) || (key23 === "allowedIPs"))){
const err198 = {instancePath:instancePath+"/machine/network/interfaces/" + i0+"/wireguard/peers/" + i10,schemaPath:"#/properties/machine/properties/network/properties/interfaces/items/properties/wireguard/properties/peers/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key23},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err198];
}
else {
vErrors.push(err198);
}
errors++;
}
}
if(data121.publicKey !== undefined){
if(typeof data121.publicKey !== "string"){
const err199 = {instancePath:instancePath+"/machine/network/interfaces/" + i0+"/wireguard/peers/" + i10+"/publicKey",schemaPath:"#/properties/machine/properties/network/properties/interfaces/items/properties/wireguard/properties/peers/items/properties/publicKey/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err199];
}
else {
vErrors.push(err199);
}
errors++;
}
}
if(data121.endpoint !== undefined){
if(typeof data121.endpoint !== "string"){
const err200 = {instancePath:instancePath+"/machine/network/interfaces/" + i0+"/wireguard/peers/" + i10+"/endpoint",schemaPath:"#/properties/machine/properties/network/properties/interfaces/items/properties/wireguard/properties/peers/items/properties/endpoint/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err200];
}
else {
vErrors.push(err200);
}
errors++;
}
}
if(data121.persistentKeepaliveInterval !== undefined){
let data124 = data121.persistentKeepaliveInterval;
if(typeof data124 === "string"){
if(!(formats92(data124))){
const err201 = {instancePath:instancePath+"/machine/network/interfaces/" + i0+"/wireguard/peers/" + i10+"/persistentKeepaliveInterval",schemaPath:"#/properties/machine/properties/network/properties/interfaces/items/properties/wireguard/properties/peers/items/properties/persistentKeepaliveInterval/format",keyword:"format",params:{format: "duration"},message:"must match format \""+"duration"+"\""};
if(vErrors === null){
vErrors = [err201];
}
else {
vErrors.push(err201);
}
errors++;
}
}
else {
const err202 = {instancePath:instancePath+"/machine/network/interfaces/" + i0+"/wireguard/peers/" + i10+"/persistentKeepaliveInterval",schemaPath:"#/properties/machine/properties/network/properties/interfaces/items/properties/wireguard/properties/peers/items/properties/persistentKeepaliveInterval/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err202];
}
else {
vErrors.push(err202);
}
errors++;
}
}
if(data121.allowedIPs !== undefined){
let data125 = data121.allowedIPs;
if(Array.isArray(data125)){
const len11 = data125.length;
for(let i11=0; i11<len11; i11++){
if(typeof data125[i11] !== "string"){
const err203 = {instancePath:instancePath+"/machine/network/interfaces/" + i0+"/wireguard/peers/" + i10+"/allowedIPs/" + i11,schemaPath:"#/properties/machine/properties/network/properties/interfaces/items/properties/wireguard/properties/peers/items/properties/allowedIPs/items/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err203];
}
else {
vErrors.push(err203);
}
errors++;
}
}
}
else {
const err204 = {instancePath:instancePath+"/machine/network/interfaces/" + i0+"/wireguard/peers/" + i10+"/allowedIPs",schemaPath:"#/properties/machine/properties/network/properties/interfaces/items/properties/wireguard/properties/peers/items/properties/allowedIPs/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err204];
}
else {
vErrors.push(err204);
}
errors++;
}
}
}
else {
const err205 = {instancePath:instancePath+"/machine/network/interfaces/" + i0+"/wireguard/peers/" + i10,schemaPath:"#/properties/machine/properties/network/properties/interfaces/items/properties/wireguard/properties/peers/items/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err205];
}
else {
vErrors.push(err205);
}
errors++;
}
}
}
else {
const err206 = {instancePath:instancePath+"/machine/network/interfaces/" + i0+"/wireguard/peers",schemaPath:"#/properties/machine/properties/network/properties/interfaces/items/properties/wireguard/properties/peers/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err206];
}
else {
vErrors.push(err206);
}
errors++;
}
}
}
else {
const err207 = {instancePath:instancePath+"/machine/network/interfaces/" + i0+"/wireguard",schemaPath:"#/properties/machine/properties/network/properties/interfaces/items/properties/wireguard/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err207];
}
else {
vErrors.push(err207);
}
errors++;
}
}
}
else {
const err208 = {instancePath:instancePath+"/machine/network/interfaces/" + i0,schemaPath:"#/properties/machine/properties/network/properties/interfaces/items/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err208];
}
else {
vErrors.push(err208);
}
errors++;
}
}
}
else {
const err209 = {instancePath:instancePath+"/machine/network/interfaces",schemaPath:"#/properties/machine/properties/network/properties/interfaces/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err209];
}
else {
vErrors.push(err209);
}
errors++;
}
}
if(data5.nameservers !== undefined){
let data127 = data5.nameservers;
if(Array.isArray(data127)){
const len12 = data127.length;
for(let i12=0; i12<len12; i12++){
if(typeof data127[i12] !== "string"){
const err210 = {instancePath:instancePath+"/machine/network/nameservers/" + i12,schemaPath:"#/properties/machine/properties/network/properties/nameservers/items/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err210];
}
else {
vErrors.push(err210);
}
errors++;
}
}
}
else {
const err211 = {instancePath:instancePath+"/machine/network/nameservers",schemaPath:"#/properties/machine/properties/network/properties/nameservers/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err211];
}
else {
vErrors.push(err211);
}
errors++;
}
}
if(data5.searchDomains !== undefined){
let data129 = data5.searchDomains;
if(Array.isArray(data129)){
const len13 = data129.length;
for(let i13=0; i13<len13; i13++){
if(typeof data129[i13] !== "string"){
const err212 = {instancePath:instancePath+"/machine/network/searchDomains/" + i13,schemaPath:"#/properties/machine/properties/network/properties/searchDomains/items/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err212];
}
else {
vErrors.push(err212);
}
errors++;
}
}
}
else {
const err213 = {instancePath:instancePath+"/machine/network/searchDomains",schemaPath:"#/properties/machine/properties/network/properties/searchDomains/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err213];
}
else {
vErrors.push(err213);
}
errors++;
}
}
if(data5.disableSearchDomain !== undefined){
if(typeof data5.disableSearchDomain !== "boolean"){
const err214 = {instancePath:instancePath+"/machine/network/disableSearchDomain",schemaPath:"#/properties/machine/properties/network/properties/disableSearchDomain/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"};
if(vErrors === null){
vErrors = [err214];
}
else {
vErrors.push(err214);
}
errors++;
}
}
if(data5.extraHostEntries !== undefined){
let data132 = data5.extraHostEntries;
if(Array.isArray(data132)){
const len14 = data132.length;
for(let i14=0; i14<len14; i14++){
let data133 = data132[i14];
if(data133 && typeof data133 == "object" && !Array.isArray(data133)){
for(const key24 in data133){
if(!((key24 === "ip") || (key24 === "aliases"))){
const err215 = {instancePath:instancePath+"/machine/network/extraHostEntries/" + i14,schemaPath:"#/properties/machine/properties/network/properties/extraHostEntries/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key24},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err215];
}
else {
vErrors.push(err215);
}
errors++;
}
}
if(data133.ip !== undefined){
if(typeof data133.ip !== "string"){
const err216 = {instancePath:instancePath+"/machine/network/extraHostEntries/" + i14+"/ip",schemaPath:"#/properties/machine/properties/network/properties/extraHostEntries/items/properties/ip/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err216];
}
else {
vErrors.push(err216);
}
errors++;
}
}
if(data133.aliases !== undefined){
let data135 = data133.aliases;
if(Array.isArray(data135)){
const len15 = data135.length;
for(let i15=0; i15<len15; i15++){
if(typeof data135[i15] !== "string"){
const err217 = {instancePath:instancePath+"/machine/network/extraHostEntries/" + i14+"/aliases/" + i15,schemaPath:"#/properties/machine/properties/network/properties/extraHostEntries/items/properties/aliases/items/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err217];
}
else {
vErrors.push(err217);
}
errors++;
}
}
}
else {
const err218 = {instancePath:instancePath+"/machine/network/extraHostEntries/" + i14+"/aliases",schemaPath:"#/properties/machine/properties/network/properties/extraHostEntries/items/properties/aliases/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err218];
}
else {
vErrors.push(err218);
}
errors++;
}
}
}
else {
const err219 = {instancePath:instancePath+"/machine/network/extraHostEntries/" + i14,schemaPath:"#/properties/machine/properties/network/properties/extraHostEntries/items/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err219];
}
else {
vErrors.push(err219);
}
errors++;
}
}
}
else {
const err220 = {instancePath:instancePath+"/machine/network/extraHostEntries",schemaPath:"#/properties/machine/properties/network/properties/extraHostEntries/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err220];
}
else {
vErrors.push(err220);
}
errors++;
}
}
if(data5.kubespan !== undefined){
let data137 = data5.kubespan;
if(data137 && typeof data137 == "object" && !Array.isArray(data137)){
for(const key25 in data137){
if(!((((((key25 === "enabled") || (key25 === "advertiseKubernetesNetworks")) || (key25 === "allowDownPeerBypass")) || (key25 === "harvestExtraEndpoints")) || (key25 === "mtu")) || (key25 === "filters"))){
const err221 = {instancePath:instancePath+"/machine/network/kubespan",schemaPath:"#/properties/machine/properties/network/properties/kubespan/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key25},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err221];
}
else {
vErrors.push(err221);
}
errors++;
}
}
if(data137.enabled !== undefined){
if(typeof data137.enabled !== "boolean"){
const err222 = {instancePath:instancePath+"/machine/network/kubespan/enabled",schemaPath:"#/properties/machine/properties/network/properties/kubespan/properties/enabled/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"};
if(vErrors === null){
vErrors = [err222];
}
else {
vErrors.push(err222);
}
errors++;
}
}
if(data137.advertiseKubernetesNetworks !== undefined){
if(typeof data137.advertiseKubernetesNetworks !== "boolean"){
const err223 = {instancePath:instancePath+"/machine/network/kubespan/advertiseKubernetesNetworks",schemaPath:"#/properties/machine/properties/network/properties/kubespan/properties/advertiseKubernetesNetworks/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"};
if(vErrors === null){
vErrors = [err223];
}
else {
vErrors.push(err223);
}
errors++;
}
}
if(data137.allowDownPeerBypass !== undefined){
if(typeof data137.allowDownPeerBypass !== "boolean"){
const err224 = {instancePath:instancePath+"/machine/network/kubespan/allowDownPeerBypass",schemaPath:"#/properties/machine/properties/network/properties/kubespan/properties/allowDownPeerBypass/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"};
if(vErrors === null){
vErrors = [err224];
}
else {
vErrors.push(err224);
}
errors++;
}
}
if(data137.harvestExtraEndpoints !== undefined){
if(typeof data137.harvestExtraEndpoints !== "boolean"){
const err225 = {instancePath:instancePath+"/machine/network/kubespan/harvestExtraEndpoints",schemaPath:"#/properties/machine/properties/network/properties/kubespan/properties/harvestExtraEndpoints/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"};
if(vErrors === null){
vErrors = [err225];
}
else {
vErrors.push(err225);
}
errors++;
}
}
if(data137.mtu !== undefined){
let data142 = data137.mtu;
if(!(((typeof data142 == "number") && (!(data142 % 1) && !isNaN(data142))) && (isFinite(data142)))){
const err226 = {instancePath:instancePath+"/machine/network/kubespan/mtu",schemaPath:"#/properties/machine/properties/network/properties/kubespan/properties/mtu/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err226];
}
else {
vErrors.push(err226);
}
errors++;
}
if((typeof data142 == "number") && (isFinite(data142))){
if(data142 > 4294967295 || isNaN(data142)){
const err227 = {instancePath:instancePath+"/machine/network/kubespan/mtu",schemaPath:"#/properties/machine/properties/network/properties/kubespan/properties/mtu/maximum",keyword:"maximum",params:{comparison: "<=", limit: 4294967295},message:"must be <= 4294967295"};
if(vErrors === null){
vErrors = [err227];
}
else {
vErrors.push(err227);
}
errors++;
}
if(data142 < 0 || isNaN(data142)){
const err228 = {instancePath:instancePath+"/machine/network/kubespan/mtu",schemaPath:"#/properties/machine/properties/network/properties/kubespan/properties/mtu/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"};
if(vErrors === null){
vErrors = [err228];
}
else {
vErrors.push(err228);
}
errors++;
}
}
}
if(data137.filters !== undefined){
let data143 = data137.filters;
if(data143 && typeof data143 == "object" && !Array.isArray(data143)){
for(const key26 in data143){
if(!((key26 === "endpoints") || (key26 === "excludeAdvertisedNetworks"))){
const err229 = {instancePath:instancePath+"/machine/network/kubespan/filters",schemaPath:"#/properties/machine/properties/network/properties/kubespan/properties/filters/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key26},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err229];
}
else {
vErrors.push(err229);
}
errors++;
}
}
if(data143.endpoints !== undefined){
let data144 = data143.endpoints;
if(Array.isArray(data144)){
const len16 = data144.length;
for(let i16=0; i16<len16; i16++){
if(typeof data144[i16] !== "string"){
const err230 = {instancePath:instancePath+"/machine/network/kubespan/filters/endpoints/" + i16,schemaPath:"#/properties/machine/properties/network/properties/kubespan/properties/filters/properties/endpoints/items/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err230];
}
else {
vErrors.push(err230);
}
errors++;
}
}
}
else {
const err231 = {instancePath:instancePath+"/machine/network/kubespan/filters/endpoints",schemaPath:"#/properties/machine/properties/network/properties/kubespan/properties/filters/properties/endpoints/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err231];
}
else {
vErrors.push(err231);
}
errors++;
}
}
if(data143.excludeAdvertisedNetworks !== undefined){
let data146 = data143.excludeAdvertisedNetworks;
if(Array.isArray(data146)){
const len17 = data146.length;
for(let i17=0; i17<len17; i17++){
if(typeof data146[i17] !== "string"){
const err232 = {instancePath:instancePath+"/machine/network/kubespan/filters/excludeAdvertisedNetworks/" + i17,schemaPath:"#/properties/machine/properties/network/properties/kubespan/properties/filters/properties/excludeAdvertisedNetworks/items/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err232];
}
else {
vErrors.push(err232);
}
errors++;
}
}
}
else {
const err233 = {instancePath:instancePath+"/machine/network/kubespan/filters/excludeAdvertisedNetworks",schemaPath:"#/properties/machine/properties/network/properties/kubespan/properties/filters/properties/excludeAdvertisedNetworks/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err233];
}
else {
vErrors.push(err233);
}
errors++;
}
}
}
else {
const err234 = {instancePath:instancePath+"/machine/network/kubespan/filters",schemaPath:"#/properties/machine/properties/network/properties/kubespan/properties/filters/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err234];
}
else {
vErrors.push(err234);
}
errors++;
}
}
}
else {
const err235 = {instancePath:instancePath+"/machine/network/kubespan",schemaPath:"#/properties/machine/properties/network/properties/kubespan/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err235];
}
else {
vErrors.push(err235);
}
errors++;
}
}
}
else {
const err236 = {instancePath:instancePath+"/machine/network",schemaPath:"#/properties/machine/properties/network/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err236];
}
else {
vErrors.push(err236);
}
errors++;
}
}
if(data3.kubelet !== undefined){
let data148 = data3.kubelet;
if(data148 && typeof data148 == "object" && !Array.isArray(data148)){
for(const key27 in data148){
if(!(func2.call(schema13.properties.machine.properties.kubelet.properties, key27))){
const err237 = {instancePath:instancePath+"/machine/kubelet",schemaPath:"#/properties/machine/properties/kubelet/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key27},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err237];
}
else {
vErrors.push(err237);
}
errors++;
}
}
if(data148.nodeIP !== undefined){
let data149 = data148.nodeIP;
if(data149 && typeof data149 == "object" && !Array.isArray(data149)){
for(const key28 in data149){
if(!(key28 === "validSubnets")){
const err238 = {instancePath:instancePath+"/machine/kubelet/nodeIP",schemaPath:"#/properties/machine/properties/kubelet/properties/nodeIP/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key28},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err238];
}
else {
vErrors.push(err238);
}
errors++;
}
}
if(data149.validSubnets !== undefined){
let data150 = data149.validSubnets;
if(Array.isArray(data150)){
const len18 = data150.length;
for(let i18=0; i18<len18; i18++){
if(typeof data150[i18] !== "string"){
const err239 = {instancePath:instancePath+"/machine/kubelet/nodeIP/validSubnets/" + i18,schemaPath:"#/properties/machine/properties/kubelet/properties/nodeIP/properties/validSubnets/items/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err239];
}
else {
vErrors.push(err239);
}
errors++;
}
}
}
else {
const err240 = {instancePath:instancePath+"/machine/kubelet/nodeIP/validSubnets",schemaPath:"#/properties/machine/properties/kubelet/properties/nodeIP/properties/validSubnets/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err240];
}
else {
vErrors.push(err240);
}
errors++;
}
}
}
else {
const err241 = {instancePath:instancePath+"/machine/kubelet/nodeIP",schemaPath:"#/properties/machine/properties/kubelet/properties/nodeIP/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err241];
}
else {
vErrors.push(err241);
}
errors++;
}
}
}
else {
const err242 = {instancePath:instancePath+"/machine/kubelet",schemaPath:"#/properties/machine/properties/kubelet/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err242];
}
else {
vErrors.push(err242);
}
errors++;
}
}
if(data3.time !== undefined){
let data153 = data3.time;
if(data153 && typeof data153 == "object" && !Array.isArray(data153)){
for(const key29 in data153){
if(!(((key29 === "disabled") || (key29 === "servers")) || (key29 === "bootTimeout"))){
const err243 = {instancePath:instancePath+"/machine/time",schemaPath:"#/properties/machine/properties/time/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key29},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err243];
}
else {
vErrors.push(err243);
}
errors++;
}
}
if(data153.disabled !== undefined){
if(typeof data153.disabled !== "boolean"){
const err244 = {instancePath:instancePath+"/machine/time/disabled",schemaPath:"#/properties/machine/properties/time/properties/disabled/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"};
if(vErrors === null){
vErrors = [err244];
}
else {
vErrors.push(err244);
}
errors++;
}
}
if(data153.servers !== undefined){
let data155 = data153.servers;
if(Array.isArray(data155)){
const len19 = data155.length;
for(let i19=0; i19<len19; i19++){
if(typeof data155[i19] !== "string"){
const err245 = {instancePath:instancePath+"/machine/time/servers/" + i19,schemaPath:"#/properties/machine/properties/time/properties/servers/items/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err245];
}
else {
vErrors.push(err245);
}
errors++;
}
}
}
else {
const err246 = {instancePath:instancePath+"/machine/time/servers",schemaPath:"#/properties/machine/properties/time/properties/servers/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err246];
}
else {
vErrors.push(err246);
}
errors++;
}
}
if(data153.bootTimeout !== undefined){
let data157 = data153.bootTimeout;
if(typeof data157 === "string"){
if(!(formats92(data157))){
const err247 = {instancePath:instancePath+"/machine/time/bootTimeout",schemaPath:"#/properties/machine/properties/time/properties/bootTimeout/format",keyword:"format",params:{format: "duration"},message:"must match format \""+"duration"+"\""};
if(vErrors === null){
vErrors = [err247];
}
else {
vErrors.push(err247);
}
errors++;
}
}
else {
const err248 = {instancePath:instancePath+"/machine/time/bootTimeout",schemaPath:"#/properties/machine/properties/time/properties/bootTimeout/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err248];
}
else {
vErrors.push(err248);
}
errors++;
}
}
}
else {
const err249 = {instancePath:instancePath+"/machine/time",schemaPath:"#/properties/machine/properties/time/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err249];
}
else {
vErrors.push(err249);
}
errors++;
}
}
if(data3.features !== undefined){
let data158 = data3.features;
if(data158 && typeof data158 == "object" && !Array.isArray(data158)){
for(const key30 in data158){
if(!(func2.call(schema13.properties.machine.properties.features.properties, key30))){
const err250 = {instancePath:instancePath+"/machine/features",schemaPath:"#/properties/machine/properties/features/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key30},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err250];
}
else {
vErrors.push(err250);
}
errors++;
}
}
if(data158.hostDNS !== undefined){
let data159 = data158.hostDNS;
if(data159 && typeof data159 == "object" && !Array.isArray(data159)){
for(const key31 in data159){
if(!(((key31 === "enabled") || (key31 === "forwardKubeDNSToHost")) || (key31 === "resolveMemberNames"))){
const err251 = {instancePath:instancePath+"/machine/features/hostDNS",schemaPath:"#/properties/machine/properties/features/properties/hostDNS/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key31},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err251];
}
else {
vErrors.push(err251);
}
errors++;
}
}
if(data159.enabled !== undefined){
if(typeof data159.enabled !== "boolean"){
const err252 = {instancePath:instancePath+"/machine/features/hostDNS/enabled",schemaPath:"#/properties/machine/properties/features/properties/hostDNS/properties/enabled/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"};
if(vErrors === null){
vErrors = [err252];
}
else {
vErrors.push(err252);
}
errors++;
}
}
if(data159.forwardKubeDNSToHost !== undefined){
if(typeof data159.forwardKubeDNSToHost !== "boolean"){
const err253 = {instancePath:instancePath+"/machine/features/hostDNS/forwardKubeDNSToHost",schemaPath:"#/properties/machine/properties/features/properties/hostDNS/properties/forwardKubeDNSToHost/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"};
if(vErrors === null){
vErrors = [err253];
}
else {
vErrors.push(err253);
}
errors++;
}
}
if(data159.resolveMemberNames !== undefined){
if(typeof data159.resolveMemberNames !== "boolean"){
const err254 = {instancePath:instancePath+"/machine/features/hostDNS/resolveMemberNames",schemaPath:"#/properties/machine/properties/features/properties/hostDNS/properties/resolveMemberNames/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"};
if(vErrors === null){
vErrors = [err254];
}
else {
vErrors.push(err254);
}
errors++;
}
}
}
else {
const err255 = {instancePath:instancePath+"/machine/features/hostDNS",schemaPath:"#/properties/machine/properties/features/properties/hostDNS/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err255];
}
else {
vErrors.push(err255);
}
errors++;
}
}
if(data158.nodeAddressSortAlgorithm !== undefined){
if(typeof data158.nodeAddressSortAlgorithm !== "string"){
const err256 = {instancePath:instancePath+"/machine/features/nodeAddressSortAlgorithm",schemaPath:"#/properties/machine/properties/features/properties/nodeAddressSortAlgorithm/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err256];
}
else {
vErrors.push(err256);
}
errors++;
}
}
if(data158.stableHostname !== undefined){
if(typeof data158.stableHostname !== "boolean"){
const err257 = {instancePath:instancePath+"/machine/features/stableHostname",schemaPath:"#/properties/machine/properties/features/properties/stableHostname/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"};
if(vErrors === null){
vErrors = [err257];
}
else {
vErrors.push(err257);
}
errors++;
}
}
}
else {
const err258 = {instancePath:instancePath+"/machine/features",schemaPath:"#/properties/machine/properties/features/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err258];
}
else {
vErrors.push(err258);
}
errors++;
}
}
if(data3.kernel !== undefined){
let data165 = data3.kernel;
if(data165 && typeof data165 == "object" && !Array.isArray(data165)){
for(const key32 in data165){
if(!(key32 === "modules")){
const err259 = {instancePath:instancePath+"/machine/kernel",schemaPath:"#/properties/machine/properties/kernel/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key32},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err259];
}
else {
vErrors.push(err259);
}
errors++;
}
}
if(data165.modules !== undefined){
let data166 = data165.modules;
if(Array.isArray(data166)){
const len20 = data166.length;
for(let i20=0; i20<len20; i20++){
let data167 = data166[i20];
if(data167 && typeof data167 == "object" && !Array.isArray(data167)){
for(const key33 in data167){
if(!((key33 === "name") || (key33 === "parameters"))){
const err260 = {instancePath:instancePath+"/machine/kernel/modules/" + i20,schemaPath:"#/properties/machine/properties/kernel/properties/modules/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key33},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err260];
}
else {
vErrors.push(err260);
}
errors++;
}
}
if(data167.name !== undefined){
if(typeof data167.name !== "string"){
const err261 = {instancePath:instancePath+"/machine/kernel/modules/" + i20+"/name",schemaPath:"#/properties/machine/properties/kernel/properties/modules/items/properties/name/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err261];
}
else {
vErrors.push(err261);
}
errors++;
}
}
if(data167.parameters !== undefined){
let data169 = data167.parameters;
if(Array.isArray(data169)){
const len21 = data169.length;
for(let i21=0; i21<len21; i21++){
if(typeof data169[i21] !== "string"){
const err262 = {instancePath:instancePath+"/machine/kernel/modules/" + i20+"/parameters/" + i21,schemaPath:"#/properties/machine/properties/kernel/properties/modules/items/properties/parameters/items/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err262];
}
else {
vErrors.push(err262);
}
errors++;
}
}
}
else {
const err263 = {instancePath:instancePath+"/machine/kernel/modules/" + i20+"/parameters",schemaPath:"#/properties/machine/properties/kernel/properties/modules/items/properties/parameters/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err263];
}
else {
vErrors.push(err263);
}
errors++;
}
}
}
else {
const err264 = {instancePath:instancePath+"/machine/kernel/modules/" + i20,schemaPath:"#/properties/machine/properties/kernel/properties/modules/items/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err264];
}
else {
vErrors.push(err264);
}
errors++;
}
}
}
else {
const err265 = {instancePath:instancePath+"/machine/kernel/modules",schemaPath:"#/properties/machine/properties/kernel/properties/modules/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err265];
}
else {
vErrors.push(err265);
}
errors++;
}
}
}
else {
const err266 = {instancePath:instancePath+"/machine/kernel",schemaPath:"#/properties/machine/properties/kernel/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err266];
}
else {
vErrors.push(err266);
}
errors++;
}
}
if(data3.sysctls !== undefined){
let data171 = data3.sysctls;
if(data171 && typeof data171 == "object" && !Array.isArray(data171)){
for(const key34 in data171){
if(pattern0.test(key34)){
if(typeof data171[key34] !== "string"){
const err267 = {instancePath:instancePath+"/machine/sysctls/" + key34.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/machine/properties/sysctls/patternProperties/%5E.*%24/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err267];
}
else {
vErrors.push(err267);
}
errors++;
}
}
}
}
else {
const err268 = {instancePath:instancePath+"/machine/sysctls",schemaPath:"#/properties/machine/properties/sysctls/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err268];
}
else {
vErrors.push(err268);
}
errors++;
}
}
if(data3.sysfs !== undefined){
let data173 = data3.sysfs;
if(data173 && typeof data173 == "object" && !Array.isArray(data173)){
for(const key35 in data173){
if(pattern0.test(key35)){
if(typeof data173[key35] !== "string"){
const err269 = {instancePath:instancePath+"/machine/sysfs/" + key35.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/machine/properties/sysfs/patternProperties/%5E.*%24/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err269];
}
else {
vErrors.push(err269);
}
errors++;
}
}
}
}
else {
const err270 = {instancePath:instancePath+"/machine/sysfs",schemaPath:"#/properties/machine/properties/sysfs/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err270];
}
else {
vErrors.push(err270);
}
errors++;
}
}
if(data3.nodeLabels !== undefined){
let data175 = data3.nodeLabels;
if(data175 && typeof data175 == "object" && !Array.isArray(data175)){
for(const key36 in data175){
if(pattern0.test(key36)){
if(typeof data175[key36] !== "string"){
const err271 = {instancePath:instancePath+"/machine/nodeLabels/" + key36.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/machine/properties/nodeLabels/patternProperties/%5E.*%24/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err271];
}
else {
vErrors.push(err271);
}
errors++;
}
}
}
}
else {
const err272 = {instancePath:instancePath+"/machine/nodeLabels",schemaPath:"#/properties/machine/properties/nodeLabels/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err272];
}
else {
vErrors.push(err272);
}
errors++;
}
}
if(data3.nodeAnnotations !== undefined){
let data177 = data3.nodeAnnotations;
if(data177 && typeof data177 == "object" && !Array.isArray(data177)){
for(const key37 in data177){
if(pattern0.test(key37)){
if(typeof data177[key37] !== "string"){
const err273 = {instancePath:instancePath+"/machine/nodeAnnotations/" + key37.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/machine/properties/nodeAnnotations/patternProperties/%5E.*%24/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err273];
}
else {
vErrors.push(err273);
}
errors++;
}
}
}
}
else {
const err274 = {instancePath:instancePath+"/machine/nodeAnnotations",schemaPath:"#/properties/machine/properties/nodeAnnotations/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err274];
}
else {
vErrors.push(err274);
}
errors++;
}
}
if(data3.nodeTaints !== undefined){
let data179 = data3.nodeTaints;
if(data179 && typeof data179 == "object" && !Array.isArray(data179)){
for(const key38 in data179){
if(pattern0.test(key38)){
if(typeof data179[key38] !== "string"){
const err275 = {instancePath:instancePath+"/machine/nodeTaints/" + key38.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/machine/properties/nodeTaints/patternProperties/%5E.*%24/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err275];
}
else {
vErrors.push(err275);
}
errors++;
}
}
}
}
else {
const err276 = {instancePath:instancePath+"/machine/nodeTaints",schemaPath:"#/properties/machine/properties/nodeTaints/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err276];
}
else {
vErrors.push(err276);
}
errors++;
}
}
}
else {
const err277 = {instancePath:instancePath+"/machine",schemaPath:"#/properties/machine/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err277];
}
else {
vErrors.push(err277);
}
errors++;
}
}
if(data.cluster !== undefined){
let data181 = data.cluster;
if(data181 && typeof data181 == "object" && !Array.isArray(data181)){
for(const key39 in data181){
if(!(func2.call(schema13.properties.cluster.properties, key39))){
const err278 = {instancePath:instancePath+"/cluster",schemaPath:"#/properties/cluster/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key39},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err278];
}
else {
vErrors.push(err278);
}
errors++;
}
}
if(data181.id !== undefined){
if(typeof data181.id !== "string"){
const err279 = {instancePath:instancePath+"/cluster/id",schemaPath:"#/properties/cluster/properties/id/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err279];
}
else {
vErrors.push(err279);
}
errors++;
}
}
if(data181.secret !== undefined){
if(typeof data181.secret !== "string"){
const err280 = {instancePath:instancePath+"/cluster/secret",schemaPath:"#/properties/cluster/properties/secret/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err280];
}
else {
vErrors.push(err280);
}
errors++;
}
}
if(data181.network !== undefined){
let data184 = data181.network;
if(data184 && typeof data184 == "object" && !Array.isArray(data184)){
for(const key40 in data184){
if(!((((key40 === "cni") || (key40 === "dnsDomain")) || (key40 === "podSubnets")) || (key40 === "serviceSubnets"))){
const err281 = {instancePath:instancePath+"/cluster/network",schemaPath:"#/properties/cluster/properties/network/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key40},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err281];
}
else {
vErrors.push(err281);
}
errors++;
}
}
if(data184.cni !== undefined){
let data185 = data184.cni;
if(data185 && typeof data185 == "object" && !Array.isArray(data185)){
for(const key41 in data185){
if(!(((key41 === "name") || (key41 === "urls")) || (key41 === "flannel"))){
const err282 = {instancePath:instancePath+"/cluster/network/cni",schemaPath:"#/properties/cluster/properties/network/properties/cni/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key41},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err282];
}
else {
vErrors.push(err282);
}
errors++;
}
}
if(data185.name !== undefined){
if(typeof data185.name !== "string"){
const err283 = {instancePath:instancePath+"/cluster/network/cni/name",schemaPath:"#/properties/cluster/properties/network/properties/cni/properties/name/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err283];
}
else {
vErrors.push(err283);
}
errors++;
}
}
if(data185.urls !== undefined){
let data187 = data185.urls;
if(Array.isArray(data187)){
const len22 = data187.length;
for(let i22=0; i22<len22; i22++){
if(typeof data187[i22] !== "string"){
const err284 = {instancePath:instancePath+"/cluster/network/cni/urls/" + i22,schemaPath:"#/properties/cluster/properties/network/properties/cni/properties/urls/items/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err284];
}
else {
vErrors.push(err284);
}
errors++;
}
}
}
else {
const err285 = {instancePath:instancePath+"/cluster/network/cni/urls",schemaPath:"#/properties/cluster/properties/network/properties/cni/properties/urls/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err285];
}
else {
vErrors.push(err285);
}
errors++;
}
}
if(data185.flannel !== undefined){
let data189 = data185.flannel;
if(data189 && typeof data189 == "object" && !Array.isArray(data189)){
for(const key42 in data189){
if(!((key42 === "extraArgs") || (key42 === "kubeNetworkPoliciesEnabled"))){
const err286 = {instancePath:instancePath+"/cluster/network/cni/flannel",schemaPath:"#/properties/cluster/properties/network/properties/cni/properties/flannel/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key42},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err286];
}
else {
vErrors.push(err286);
}
errors++;
}
}
if(data189.extraArgs !== undefined){
let data190 = data189.extraArgs;
if(Array.isArray(data190)){
const len23 = data190.length;
for(let i23=0; i23<len23; i23++){
if(typeof data190[i23] !== "string"){
const err287 = {instancePath:instancePath+"/cluster/network/cni/flannel/extraArgs/" + i23,schemaPath:"#/properties/cluster/properties/network/properties/cni/properties/flannel/properties/extraArgs/items/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err287];
}
else {
vErrors.push(err287);
}
errors++;
}
}
}
else {
const err288 = {instancePath:instancePath+"/cluster/network/cni/flannel/extraArgs",schemaPath:"#/properties/cluster/properties/network/properties/cni/properties/flannel/properties/extraArgs/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err288];
}
else {
vErrors.push(err288);
}
errors++;
}
}
if(data189.kubeNetworkPoliciesEnabled !== undefined){
if(typeof data189.kubeNetworkPoliciesEnabled !== "boolean"){
const err289 = {instancePath:instancePath+"/cluster/network/cni/flannel/kubeNetworkPoliciesEnabled",schemaPath:"#/properties/cluster/properties/network/properties/cni/properties/flannel/properties/kubeNetworkPoliciesEnabled/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"};
if(vErrors === null){
vErrors = [err289];
}
else {
vErrors.push(err289);
}
errors++;
}
}
}
else {
const err290 = {instancePath:instancePath+"/cluster/network/cni/flannel",schemaPath:"#/properties/cluster/properties/network/properties/cni/properties/flannel/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err290];
}
else {
vErrors.push(err290);
}
errors++;
}
}
}
else {
const err291 = {instancePath:instancePath+"/cluster/network/cni",schemaPath:"#/properties/cluster/properties/network/properties/cni/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err291];
}
else {
vErrors.push(err291);
}
errors++;
}
}
if(data184.dnsDomain !== undefined){
if(typeof data184.dnsDomain !== "string"){
const err292 = {instancePath:instancePath+"/cluster/network/dnsDomain",schemaPath:"#/properties/cluster/properties/network/properties/dnsDomain/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err292];
}
else {
vErrors.push(err292);
}
errors++;
}
}
if(data184.podSubnets !== undefined){
let data194 = data184.podSubnets;
if(Array.isArray(data194)){
const len24 = data194.length;
for(let i24=0; i24<len24; i24++){
if(typeof data194[i24] !== "string"){
const err293 = {instancePath:instancePath+"/cluster/network/podSubnets/" + i24,schemaPath:"#/properties/cluster/properties/network/properties/podSubnets/items/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err293];
}
else {
vErrors.push(err293);
}
errors++;
}
}
}
else {
const err294 = {instancePath:instancePath+"/cluster/network/podSubnets",schemaPath:"#/properties/cluster/properties/network/properties/podSubnets/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err294];
}
else {
vErrors.push(err294);
}
errors++;
}
}
if(data184.serviceSubnets !== undefined){
let data196 = data184.serviceSubnets;
if(Array.isArray(data196)){
const len25 = data196.length;
for(let i25=0; i25<len25; i25++){
if(typeof data196[i25] !== "string"){
const err295 = {instancePath:instancePath+"/cluster/network/serviceSubnets/" + i25,schemaPath:"#/properties/cluster/properties/network/properties/serviceSubnets/items/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err295];
}
else {
vErrors.push(err295);
}
errors++;
}
}
}
else {
const err296 = {instancePath:instancePath+"/cluster/network/serviceSubnets",schemaPath:"#/properties/cluster/properties/network/properties/serviceSubnets/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err296];
}
else {
vErrors.push(err296);
}
errors++;
}
}
}
else {
const err297 = {instancePath:instancePath+"/cluster/network",schemaPath:"#/properties/cluster/properties/network/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err297];
}
else {
vErrors.push(err297);
}
errors++;
}
}
if(data181.etcd !== undefined){
let data198 = data181.etcd;
if(data198 && typeof data198 == "object" && !Array.isArray(data198)){
for(const key43 in data198){
if(!((((((key43 === "ca") || (key43 === "image")) || (key43 === "extraArgs")) || (key43 === "subnet")) || (key43 === "advertisedSubnets")) || (key43 === "listenSubnets"))){
const err298 = {instancePath:instancePath+"/cluster/etcd",schemaPath:"#/properties/cluster/properties/etcd/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key43},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err298];
}
else {
vErrors.push(err298);
}
errors++;
}
}
if(data198.subnet !== undefined){
if(typeof data198.subnet !== "string"){
const err299 = {instancePath:instancePath+"/cluster/etcd/subnet",schemaPath:"#/properties/cluster/properties/etcd/properties/subnet/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err299];
}
else {
vErrors.push(err299);
}
errors++;
}
}
if(data198.advertisedSubnets !== undefined){
let data201 = data198.advertisedSubnets;
if(Array.isArray(data201)){
const len26 = data201.length;
for(let i26=0; i26<len26; i26++){
if(typeof data201[i26] !== "string"){
const err300 = {instancePath:instancePath+"/cluster/etcd/advertisedSubnets/" + i26,schemaPath:"#/properties/cluster/properties/etcd/properties/advertisedSubnets/items/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err300];
}
else {
vErrors.push(err300);
}
errors++;
}
}
}
else {
const err301 = {instancePath:instancePath+"/cluster/etcd/advertisedSubnets",schemaPath:"#/properties/cluster/properties/etcd/properties/advertisedSubnets/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err301];
}
else {
vErrors.push(err301);
}
errors++;
}
}
if(data198.listenSubnets !== undefined){
let data203 = data198.listenSubnets;
if(Array.isArray(data203)){
const len27 = data203.length;
for(let i27=0; i27<len27; i27++){
if(typeof data203[i27] !== "string"){
const err302 = {instancePath:instancePath+"/cluster/etcd/listenSubnets/" + i27,schemaPath:"#/properties/cluster/properties/etcd/properties/listenSubnets/items/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err302];
}
else {
vErrors.push(err302);
}
errors++;
}
}
}
else {
const err303 = {instancePath:instancePath+"/cluster/etcd/listenSubnets",schemaPath:"#/properties/cluster/properties/etcd/properties/listenSubnets/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err303];
}
else {
vErrors.push(err303);
}
errors++;
}
}
}
else {
const err304 = {instancePath:instancePath+"/cluster/etcd",schemaPath:"#/properties/cluster/properties/etcd/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err304];
}
else {
vErrors.push(err304);
}
errors++;
}
}
if(data181.discovery !== undefined){
let data205 = data181.discovery;
if(data205 && typeof data205 == "object" && !Array.isArray(data205)){
for(const key44 in data205){
if(!((key44 === "enabled") || (key44 === "registries"))){
const err305 = {instancePath:instancePath+"/cluster/discovery",schemaPath:"#/properties/cluster/properties/discovery/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key44},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err305];
}
else {
vErrors.push(err305);
}
errors++;
}
}
if(data205.enabled !== undefined){
if(typeof data205.enabled !== "boolean"){
const err306 = {instancePath:instancePath+"/cluster/discovery/enabled",schemaPath:"#/properties/cluster/properties/discovery/properties/enabled/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"};
if(vErrors === null){
vErrors = [err306];
}
else {
vErrors.push(err306);
}
errors++;
}
}
if(data205.registries !== undefined){
let data207 = data205.registries;
if(data207 && typeof data207 == "object" && !Array.isArray(data207)){
for(const key45 in data207){
if(!((key45 === "kubernetes") || (key45 === "service"))){
const err307 = {instancePath:instancePath+"/cluster/discovery/registries",schemaPath:"#/properties/cluster/properties/discovery/properties/registries/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key45},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err307];
}
else {
vErrors.push(err307);
}
errors++;
}
}
if(data207.kubernetes !== undefined){
let data208 = data207.kubernetes;
if(data208 && typeof data208 == "object" && !Array.isArray(data208)){
for(const key46 in data208){
if(!(key46 === "disabled")){
const err308 = {instancePath:instancePath+"/cluster/discovery/registries/kubernetes",schemaPath:"#/properties/cluster/properties/discovery/properties/registries/properties/kubernetes/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key46},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err308];
}
else {
vErrors.push(err308);
}
errors++;
}
}
if(data208.disabled !== undefined){
if(typeof data208.disabled !== "boolean"){
const err309 = {instancePath:instancePath+"/cluster/discovery/registries/kubernetes/disabled",schemaPath:"#/properties/cluster/properties/discovery/properties/registries/properties/kubernetes/properties/disabled/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"};
if(vErrors === null){
vErrors = [err309];
}
else {
vErrors.push(err309);
}
errors++;
}
}
}
else {
const err310 = {instancePath:instancePath+"/cluster/discovery/registries/kubernetes",schemaPath:"#/properties/cluster/properties/discovery/properties/registries/properties/kubernetes/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err310];
}
else {
vErrors.push(err310);
}
errors++;
}
}
if(data207.service !== undefined){
let data210 = data207.service;
if(data210 && typeof data210 == "object" && !Array.isArray(data210)){
for(const key47 in data210){
if(!((key47 === "disabled") || (key47 === "endpoint"))){
const err311 = {instancePath:instancePath+"/cluster/discovery/registries/service",schemaPath:"#/properties/cluster/properties/discovery/properties/registries/properties/service/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key47},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err311];
}
else {
vErrors.push(err311);
}
errors++;
}
}
if(data210.disabled !== undefined){
if(typeof data210.disabled !== "boolean"){
const err312 = {instancePath:instancePath+"/cluster/discovery/registries/service/disabled",schemaPath:"#/properties/cluster/properties/discovery/properties/registries/properties/service/properties/disabled/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"};
if(vErrors === null){
vErrors = [err312];
}
else {
vErrors.push(err312);
}
errors++;
}
}
if(data210.endpoint !== undefined){
if(typeof data210.endpoint !== "string"){
const err313 = {instancePath:instancePath+"/cluster/discovery/registries/service/endpoint",schemaPath:"#/properties/cluster/properties/discovery/properties/registries/properties/service/properties/endpoint/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err313];
}
else {
vErrors.push(err313);
}
errors++;
}
}
}
else {
const err314 = {instancePath:instancePath+"/cluster/discovery/registries/service",schemaPath:"#/properties/cluster/properties/discovery/properties/registries/properties/service/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err314];
}
else {
vErrors.push(err314);
}
errors++;
}
}
}
else {
const err315 = {instancePath:instancePath+"/cluster/discovery/registries",schemaPath:"#/properties/cluster/properties/discovery/properties/registries/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err315];
}
else {
vErrors.push(err315);
}
errors++;
}
}
}
else {
const err316 = {instancePath:instancePath+"/cluster/discovery",schemaPath:"#/properties/cluster/properties/discovery/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err316];
}
else {
vErrors.push(err316);
}
errors++;
}
}
}
else {
const err317 = {instancePath:instancePath+"/cluster",schemaPath:"#/properties/cluster/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err317];
}
else {
vErrors.push(err317);
}
errors++;
}
}
}
else {
const err318 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err318];
}
else {
vErrors.push(err318);
}
errors++;
}
validate12.errors = vErrors;
return errors === 0;
}

export const LinkConfig = validate13;
const schema14 = {"type":"object","required":["name"],"properties":{"name":{"type":"string","minLength":1},"up":{"type":"boolean","default":true},"mtu":{"type":"integer","minimum":0,"maximum":4294967295},"multicast":{"type":"boolean"},"addresses":{"type":"array","items":{"type":"object","required":["address"],"properties":{"address":{"type":"string","format":"prefix"},"routePriority":{"type":"integer","minimum":0,"maximum":4294967295}},"additionalProperties":false}},"routes":{"type":"array","items":{"type":"object","properties":{"destination":{"type":"string","format":"prefix","x-empty":"a default route"},"gateway":{"type":"string","format":"address"},"source":{"type":"string","format":"address"},"metric":{"type":"integer","minimum":0,"maximum":4294967295,"default":1024},"mtu":{"type":"integer","minimum":0,"maximum":4294967295},"table":{"type":"string","format":"routing-table"}},"additionalProperties":false}}},"additionalProperties":false};
const formats96 = formats.prefix;
const formats100 = formats.address;
const formats104 = formats["routing-table"];

function validate13(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.name === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "name"},message:"must have required property '"+"name"+"'"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
for(const key0 in data){
if(!((((((key0 === "name") || (key0 === "up")) || (key0 === "mtu")) || (key0 === "multicast")) || (key0 === "addresses")) || (key0 === "routes"))){
const err1 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
if(data.name !== undefined){
let data0 = data.name;
if(typeof data0 === "string"){
if(data0.length < 1){
const err2 = {instancePath:instancePath+"/name",schemaPath:"#/properties/name/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
else {
const err3 = {instancePath:instancePath+"/name",schemaPath:"#/properties/name/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
if(data.up !== undefined){
if(typeof data.up !== "boolean"){
const err4 = {instancePath:instancePath+"/up",schemaPath:"#/properties/up/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
if(data.mtu !== undefined){
let data2 = data.mtu;
if(!(((typeof data2 == "number") && (!(data2 % 1) && !isNaN(data2))) && (isFinite(data2)))){
const err5 = {instancePath:instancePath+"/mtu",schemaPath:"#/properties/mtu/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
if((typeof data2 == "number") && (isFinite(data2))){
if(data2 > 4294967295 || isNaN(data2)){
const err6 = {instancePath:instancePath+"/mtu",schemaPath:"#/properties/mtu/maximum",keyword:"maximum",params:{comparison: "<=", limit: 4294967295},message:"must be <= 4294967295"};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
if(data2 < 0 || isNaN(data2)){
const err7 = {instancePath:instancePath+"/mtu",schemaPath:"#/properties/mtu/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
}
if(data.multicast !== undefined){
if(typeof data.multicast !== "boolean"){
const err8 = {instancePath:instancePath+"/multicast",schemaPath:"#/properties/multicast/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
if(data.addresses !== undefined){
let data4 = data.addresses;
if(Array.isArray(data4)){
const len0 = data4.length;
for(let i0=0; i0<len0; i0++){
let data5 = data4[i0];
if(data5 && typeof data5 == "object" && !Array.isArray(data5)){
if(data5.address === undefined){
const err9 = {instancePath:instancePath+"/addresses/" + i0,schemaPath:"#/properties/addresses/items/required",keyword:"required",params:{missingProperty: "address"},message:"must have required property '"+"address"+"'"};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
for(const key1 in data5){
if(!((key1 === "address") || (key1 === "routePriority"))){
const err10 = {instancePath:instancePath+"/addresses/" + i0,schemaPath:"#/properties/addresses/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
if(data5.address !== undefined){
let data6 = data5.address;
if(typeof data6 === "string"){
if(!(formats96(data6))){
const err11 = {instancePath:instancePath+"/addresses/" + i0+"/address",schemaPath:"#/properties/addresses/items/properties/address/format",keyword:"format",params:{format: "prefix"},message:"must match format \""+"prefix"+"\""};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
else {
const err12 = {instancePath:instancePath+"/addresses/" + i0+"/address",schemaPath:"#/properties/addresses/items/properties/address/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
if(data5.routePriority !== undefined){
let data7 = data5.routePriority;
if(!(((typeof data7 == "number") && (!(data7 % 1) && !isNaN(data7))) && (isFinite(data7)))){
const err13 = {instancePath:instancePath+"/addresses/" + i0+"/routePriority",schemaPath:"#/properties/addresses/items/properties/routePriority/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
if((typeof data7 == "number") && (isFinite(data7))){
if(data7 > 4294967295 || isNaN(data7)){
const err14 = {instancePath:instancePath+"/addresses/" + i0+"/routePriority",schemaPath:"#/properties/addresses/items/properties/routePriority/maximum",keyword:"maximum",params:{comparison: "<=", limit: 4294967295},message:"must be <= 4294967295"};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
if(data7 < 0 || isNaN(data7)){
const err15 = {instancePath:instancePath+"/addresses/" + i0+"/routePriority",schemaPath:"#/properties/addresses/items/properties/routePriority/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
}
}
}
else {
const err16 = {instancePath:instancePath+"/addresses/" + i0,schemaPath:"#/properties/addresses/items/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
}
}
else {
const err17 = {instancePath:instancePath+"/addresses",schemaPath:"#/properties/addresses/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
}
if(data.routes !== undefined){
let data8 = data.routes;
if(Array.isArray(data8)){
const len1 = data8.length;
for(let i1=0; i1<len1; i1++){
let data9 = data8[i1];
if(data9 && typeof data9 == "object" && !Array.isArray(data9)){
for(const key2 in data9){
if(!((((((key2 === "destination") || (key2 === "gateway")) || (key2 === "source")) || (key2 === "metric")) || (key2 === "mtu")) || (key2 === "table"))){
const err18 = {instancePath:instancePath+"/routes/" + i1,schemaPath:"#/properties/routes/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key2},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
}
if(data9.destination !== undefined){
let data10 = data9.destination;
if(typeof data10 === "string"){
if(!(formats96(data10))){
const err19 = {instancePath:instancePath+"/routes/" + i1+"/destination",schemaPath:"#/properties/routes/items/properties/destination/format",keyword:"format",params:{format: "prefix"},message:"must match format \""+"prefix"+"\""};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
}
else {
const err20 = {instancePath:instancePath+"/routes/" + i1+"/destination",schemaPath:"#/properties/routes/items/properties/destination/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
}
if(data9.gateway !== undefined){
let data11 = data9.gateway;
if(typeof data11 === "string"){
if(!(formats100(data11))){
const err21 = {instancePath:instancePath+"/routes/" + i1+"/gateway",schemaPath:"#/properties/routes/items/properties/gateway/format",keyword:"format",params:{format: "address"},message:"must match format \""+"address"+"\""};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
}
else {
const err22 = {instancePath:instancePath+"/routes/" + i1+"/gateway",schemaPath:"#/properties/routes/items/properties/gateway/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
}
if(data9.source !== undefined){
let data12 = data9.source;
if(typeof data12 === "string"){
if(!(formats100(data12))){
const err23 = {instancePath:instancePath+"/routes/" + i1+"/source",schemaPath:"#/properties/routes/items/properties/source/format",keyword:"format",params:{format: "address"},message:"must match format \""+"address"+"\""};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
}
else {
const err24 = {instancePath:instancePath+"/routes/" + i1+"/source",schemaPath:"#/properties/routes/items/properties/source/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
}
if(data9.metric !== undefined){
let data13 = data9.metric;
if(!(((typeof data13 == "number") && (!(data13 % 1) && !isNaN(data13))) && (isFinite(data13)))){
const err25 = {instancePath:instancePath+"/routes/" + i1+"/metric",schemaPath:"#/properties/routes/items/properties/metric/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.push(err25);
}
errors++;
}
if((typeof data13 == "number") && (isFinite(data13))){
if(data13 > 4294967295 || isNaN(data13)){
const err26 = {instancePath:instancePath+"/routes/" + i1+"/metric",schemaPath:"#/properties/routes/items/properties/metric/maximum",keyword:"maximum",params:{comparison: "<=", limit: 4294967295},message:"must be <= 4294967295"};
if(vErrors === null){
vErrors = [err26];
}
else {
vErrors.push(err26);
}
errors++;
}
if(data13 < 0 || isNaN(data13)){
const err27 = {instancePath:instancePath+"/routes/" + i1+"/metric",schemaPath:"#/properties/routes/items/properties/metric/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"};
if(vErrors === null){
vErrors = [err27];
}
else {
vErrors.push(err27);
}
errors++;
}
}
}
if(data9.mtu !== undefined){
let data14 = data9.mtu;
if(!(((typeof data14 == "number") && (!(data14 % 1) && !isNaN(data14))) && (isFinite(data14)))){
const err28 = {instancePath:instancePath+"/routes/" + i1+"/mtu",schemaPath:"#/properties/routes/items/properties/mtu/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err28];
}
else {
vErrors.push(err28);
}
errors++;
}
if((typeof data14 == "number") && (isFinite(data14))){
if(data14 > 4294967295 || isNaN(data14)){
const err29 = {instancePath:instancePath+"/routes/" + i1+"/mtu",schemaPath:"#/properties/routes/items/properties/mtu/maximum",keyword:"maximum",params:{comparison: "<=", limit: 4294967295},message:"must be <= 4294967295"};
if(vErrors === null){
vErrors = [err29];
}
else {
vErrors.push(err29);
}
errors++;
}
if(data14 < 0 || isNaN(data14)){
const err30 = {instancePath:instancePath+"/routes/" + i1+"/mtu",schemaPath:"#/properties/routes/items/properties/mtu/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"};
if(vErrors === null){
vErrors = [err30];
}
else {
vErrors.push(err30);
}
errors++;
}
}
}
if(data9.table !== undefined){
let data15 = data9.table;
if(typeof data15 === "string"){
if(!(formats104(data15))){
const err31 = {instancePath:instancePath+"/routes/" + i1+"/table",schemaPath:"#/properties/routes/items/properties/table/format",keyword:"format",params:{format: "routing-table"},message:"must match format \""+"routing-table"+"\""};
if(vErrors === null){
vErrors = [err31];
}
else {
vErrors.push(err31);
}
errors++;
}
}
else {
const err32 = {instancePath:instancePath+"/routes/" + i1+"/table",schemaPath:"#/properties/routes/items/properties/table/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err32];
}
else {
vErrors.push(err32);
}
errors++;
}
}
}
else {
const err33 = {instancePath:instancePath+"/routes/" + i1,schemaPath:"#/properties/routes/items/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err33];
}
else {
vErrors.push(err33);
}
errors++;
}
}
}
else {
const err34 = {instancePath:instancePath+"/routes",schemaPath:"#/properties/routes/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err34];
}
else {
vErrors.push(err34);
}
errors++;
}
}
}
else {
const err35 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err35];
}
else {
vErrors.push(err35);
}
errors++;
}
validate13.errors = vErrors;
return errors === 0;
}

export const VLANConfig = validate14;
const schema15 = {"type":"object","required":["name","vlanID","parent"],"properties":{"name":{"type":"string","minLength":1},"vlanID":{"type":"integer","minimum":1,"maximum":4094},"vlanMode":{"type":"string","enum":["802.1q","802.1ad"],"default":"802.1q"},"parent":{"type":"string","minLength":1},"up":{"type":"boolean","default":true},"mtu":{"type":"integer","minimum":0,"maximum":4294967295},"multicast":{"type":"boolean"},"addresses":{"type":"array","items":{"type":"object","required":["address"],"properties":{"address":{"type":"string","format":"prefix"},"routePriority":{"type":"integer","minimum":0,"maximum":4294967295}},"additionalProperties":false}},"routes":{"type":"array","items":{"type":"object","properties":{"destination":{"type":"string","format":"prefix","x-empty":"a default route"},"gateway":{"type":"string","format":"address"},"source":{"type":"string","format":"address"},"metric":{"type":"integer","minimum":0,"maximum":4294967295,"default":1024},"mtu":{"type":"integer","minimum":0,"maximum":4294967295},"table":{"type":"string","format":"routing-table"}},"additionalProperties":false}}},"additionalProperties":false};

function validate14(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.name === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "name"},message:"must have required property '"+"name"+"'"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.vlanID === undefined){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "vlanID"},message:"must have required property '"+"vlanID"+"'"};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(data.parent === undefined){
const err2 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "parent"},message:"must have required property '"+"parent"+"'"};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
for(const key0 in data){
if(!(func2.call(schema15.properties, key0))){
const err3 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
if(data.name !== undefined){
let data0 = data.name;
if(typeof data0 === "string"){
if(data0.length < 1){
const err4 = {instancePath:instancePath+"/name",schemaPath:"#/properties/name/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
else {
const err5 = {instancePath:instancePath+"/name",schemaPath:"#/properties/name/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
if(data.vlanID !== undefined){
let data1 = data.vlanID;
if(!(((typeof data1 == "number") && (!(data1 % 1) && !isNaN(data1))) && (isFinite(data1)))){
const err6 = {instancePath:instancePath+"/vlanID",schemaPath:"#/properties/vlanID/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
if((typeof data1 == "number") && (isFinite(data1))){
if(data1 > 4094 || isNaN(data1)){
const err7 = {instancePath:instancePath+"/vlanID",schemaPath:"#/properties/vlanID/maximum",keyword:"maximum",params:{comparison: "<=", limit: 4094},message:"must be <= 4094"};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
if(data1 < 1 || isNaN(data1)){
const err8 = {instancePath:instancePath+"/vlanID",schemaPath:"#/properties/vlanID/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1"};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
}
if(data.vlanMode !== undefined){
let data2 = data.vlanMode;
if(typeof data2 !== "string"){
const err9 = {instancePath:instancePath+"/vlanMode",schemaPath:"#/properties/vlanMode/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
if(!((data2 === "802.1q") || (data2 === "802.1ad"))){
const err10 = {instancePath:instancePath+"/vlanMode",schemaPath:"#/properties/vlanMode/enum",keyword:"enum",params:{allowedValues: schema15.properties.vlanMode.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
if(data.parent !== undefined){
let data3 = data.parent;
if(typeof data3 === "string"){
if(data3.length < 1){
const err11 = {instancePath:instancePath+"/parent",schemaPath:"#/properties/parent/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
else {
const err12 = {instancePath:instancePath+"/parent",schemaPath:"#/properties/parent/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
if(data.up !== undefined){
if(typeof data.up !== "boolean"){
const err13 = {instancePath:instancePath+"/up",schemaPath:"#/properties/up/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
if(data.mtu !== undefined){
let data5 = data.mtu;
if(!(((typeof data5 == "number") && (!(data5 % 1) && !isNaN(data5))) && (isFinite(data5)))){
const err14 = {instancePath:instancePath+"/mtu",schemaPath:"#/properties/mtu/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
if((typeof data5 == "number") && (isFinite(data5))){
if(data5 > 4294967295 || isNaN(data5)){
const err15 = {instancePath:instancePath+"/mtu",schemaPath:"#/properties/mtu/maximum",keyword:"maximum",params:{comparison: "<=", limit: 4294967295},message:"must be <= 4294967295"};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
if(data5 < 0 || isNaN(data5)){
const err16 = {instancePath:instancePath+"/mtu",schemaPath:"#/properties/mtu/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
}
}
if(data.multicast !== undefined){
if(typeof data.multicast !== "boolean"){
const err17 = {instancePath:instancePath+"/multicast",schemaPath:"#/properties/multicast/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
}
if(data.addresses !== undefined){
let data7 = data.addresses;
if(Array.isArray(data7)){
const len0 = data7.length;
for(let i0=0; i0<len0; i0++){
let data8 = data7[i0];
if(data8 && typeof data8 == "object" && !Array.isArray(data8)){
if(data8.address === undefined){
const err18 = {instancePath:instancePath+"/addresses/" + i0,schemaPath:"#/properties/addresses/items/required",keyword:"required",params:{missingProperty: "address"},message:"must have required property '"+"address"+"'"};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
for(const key1 in data8){
if(!((key1 === "address") || (key1 === "routePriority"))){
const err19 = {instancePath:instancePath+"/addresses/" + i0,schemaPath:"#/properties/addresses/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
}
if(data8.address !== undefined){
let data9 = data8.address;
if(typeof data9 === "string"){
if(!(formats96(data9))){
const err20 = {instancePath:instancePath+"/addresses/" + i0+"/address",schemaPath:"#/properties/addresses/items/properties/address/format",keyword:"format",params:{format: "prefix"},message:"must match format \""+"prefix"+"\""};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
}
else {
const err21 = {instancePath:instancePath+"/addresses/" + i0+"/address",schemaPath:"#/properties/addresses/items/properties/address/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
}
if(data8.routePriority !== undefined){
let data10 = data8.routePriority;
if(!(((typeof data10 == "number") && (!(data10 % 1) && !isNaN(data10))) && (isFinite(data10)))){
const err22 = {instancePath:instancePath+"/addresses/" + i0+"/routePriority",schemaPath:"#/properties/addresses/items/properties/routePriority/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
if((typeof data10 == "number") && (isFinite(data10))){
if(data10 > 4294967295 || isNaN(data10)){
const err23 = {instancePath:instancePath+"/addresses/" + i0+"/routePriority",schemaPath:"#/properties/addresses/items/properties/routePriority/maximum",keyword:"maximum",params:{comparison: "<=", limit: 4294967295},message:"must be <= 4294967295"};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
if(data10 < 0 || isNaN(data10)){
const err24 = {instancePath:instancePath+"/addresses/" + i0+"/routePriority",schemaPath:"#/properties/addresses/items/properties/routePriority/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
}
}
}
else {
const err25 = {instancePath:instancePath+"/addresses/" + i0,schemaPath:"#/properties/addresses/items/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.push(err25);
}
errors++;
}
}
}
else {
const err26 = {instancePath:instancePath+"/addresses",schemaPath:"#/properties/addresses/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err26];
}
else {
vErrors.push(err26);
}
errors++;
}
}
if(data.routes !== undefined){
let data11 = data.routes;
if(Array.isArray(data11)){
const len1 = data11.length;
for(let i1=0; i1<len1; i1++){
let data12 = data11[i1];
if(data12 && typeof data12 == "object" && !Array.isArray(data12)){
for(const key2 in data12){
if(!((((((key2 === "destination") || (key2 === "gateway")) || (key2 === "source")) || (key2 === "metric")) || (key2 === "mtu")) || (key2 === "table"))){
const err27 = {instancePath:instancePath+"/routes/" + i1,schemaPath:"#/properties/routes/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key2},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err27];
}
else {
vErrors.push(err27);
}
errors++;
}
}
if(data12.destination !== undefined){
let data13 = data12.destination;
if(typeof data13 === "string"){
if(!(formats96(data13))){
const err28 = {instancePath:instancePath+"/routes/" + i1+"/destination",schemaPath:"#/properties/routes/items/properties/destination/format",keyword:"format",params:{format: "prefix"},message:"must match format \""+"prefix"+"\""};
if(vErrors === null){
vErrors = [err28];
}
else {
vErrors.push(err28);
}
errors++;
}
}
else {
const err29 = {instancePath:instancePath+"/routes/" + i1+"/destination",schemaPath:"#/properties/routes/items/properties/destination/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err29];
}
else {
vErrors.push(err29);
}
errors++;
}
}
if(data12.gateway !== undefined){
let data14 = data12.gateway;
if(typeof data14 === "string"){
if(!(formats100(data14))){
const err30 = {instancePath:instancePath+"/routes/" + i1+"/gateway",schemaPath:"#/properties/routes/items/properties/gateway/format",keyword:"format",params:{format: "address"},message:"must match format \""+"address"+"\""};
if(vErrors === null){
vErrors = [err30];
}
else {
vErrors.push(err30);
}
errors++;
}
}
else {
const err31 = {instancePath:instancePath+"/routes/" + i1+"/gateway",schemaPath:"#/properties/routes/items/properties/gateway/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err31];
}
else {
vErrors.push(err31);
}
errors++;
}
}
if(data12.source !== undefined){
let data15 = data12.source;
if(typeof data15 === "string"){
if(!(formats100(data15))){
const err32 = {instancePath:instancePath+"/routes/" + i1+"/source",schemaPath:"#/properties/routes/items/properties/source/format",keyword:"format",params:{format: "address"},message:"must match format \""+"address"+"\""};
if(vErrors === null){
vErrors = [err32];
}
else {
vErrors.push(err32);
}
errors++;
}
}
else {
const err33 = {instancePath:instancePath+"/routes/" + i1+"/source",schemaPath:"#/properties/routes/items/properties/source/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err33];
}
else {
vErrors.push(err33);
}
errors++;
}
}
if(data12.metric !== undefined){
let data16 = data12.metric;
if(!(((typeof data16 == "number") && (!(data16 % 1) && !isNaN(data16))) && (isFinite(data16)))){
const err34 = {instancePath:instancePath+"/routes/" + i1+"/metric",schemaPath:"#/properties/routes/items/properties/metric/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err34];
}
else {
vErrors.push(err34);
}
errors++;
}
if((typeof data16 == "number") && (isFinite(data16))){
if(data16 > 4294967295 || isNaN(data16)){
const err35 = {instancePath:instancePath+"/routes/" + i1+"/metric",schemaPath:"#/properties/routes/items/properties/metric/maximum",keyword:"maximum",params:{comparison: "<=", limit: 4294967295},message:"must be <= 4294967295"};
if(vErrors === null){
vErrors = [err35];
}
else {
vErrors.push(err35);
}
errors++;
}
if(data16 < 0 || isNaN(data16)){
const err36 = {instancePath:instancePath+"/routes/" + i1+"/metric",schemaPath:"#/properties/routes/items/properties/metric/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"};
if(vErrors === null){
vErrors = [err36];
}
else {
vErrors.push(err36);
}
errors++;
}
}
}
if(data12.mtu !== undefined){
let data17 = data12.mtu;
if(!(((typeof data17 == "number") && (!(data17 % 1) && !isNaN(data17))) && (isFinite(data17)))){
const err37 = {instancePath:instancePath+"/routes/" + i1+"/mtu",schemaPath:"#/properties/routes/items/properties/mtu/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err37];
}
else {
vErrors.push(err37);
}
errors++;
}
if((typeof data17 == "number") && (isFinite(data17))){
if(data17 > 4294967295 || isNaN(data17)){
const err38 = {instancePath:instancePath+"/routes/" + i1+"/mtu",schemaPath:"#/properties/routes/items/properties/mtu/maximum",keyword:"maximum",params:{comparison: "<=", limit: 4294967295},message:"must be <= 4294967295"};
if(vErrors === null){
vErrors = [err38];
}
else {
vErrors.push(err38);
}
errors++;
}
if(data17 < 0 || isNaN(data17)){
const err39 = {instancePath:instancePath+"/routes/" + i1+"/mtu",schemaPath:"#/properties/routes/items/properties/mtu/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"};
if(vErrors === null){
vErrors = [err39];
}
else {
vErrors.push(err39);
}
errors++;
}
}
}
if(data12.table !== undefined){
let data18 = data12.table;
if(typeof data18 === "string"){
if(!(formats104(data18))){
const err40 = {instancePath:instancePath+"/routes/" + i1+"/table",schemaPath:"#/properties/routes/items/properties/table/format",keyword:"format",params:{format: "routing-table"},message:"must match format \""+"routing-table"+"\""};
if(vErrors === null){
vErrors = [err40];
}
else {
vErrors.push(err40);
}
errors++;
}
}
else {
const err41 = {instancePath:instancePath+"/routes/" + i1+"/table",schemaPath:"#/properties/routes/items/properties/table/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err41];
}
else {
vErrors.push(err41);
}
errors++;
}
}
}
else {
const err42 = {instancePath:instancePath+"/routes/" + i1,schemaPath:"#/properties/routes/items/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err42];
}
else {
vErrors.push(err42);
}
errors++;
}
}
}
else {
const err43 = {instancePath:instancePath+"/routes",schemaPath:"#/properties/routes/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err43];
}
else {
vErrors.push(err43);
}
errors++;
}
}
}
else {
const err44 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err44];
}
else {
vErrors.push(err44);
}
errors++;
}
validate14.errors = vErrors;
return errors === 0;
}

export const BondConfig = validate15;
const schema16 = {"type":"object","required":["name","links","bondMode"],"properties":{"name":{"type":"string","minLength":1},"links":{"type":"array","items":{"type":"string"},"minItems":1},"bondMode":{"type":"string","enum":["balance-rr","active-backup","balance-xor","broadcast","802.3ad","balance-tlb","balance-alb"]},"hardwareAddr":{"type":"string","format":"hardware-address"},"miimon":{"type":"integer","minimum":0,"maximum":4294967295,"x-zero-counts":true},"updelay":{"type":"integer","minimum":0,"maximum":4294967295,"x-zero-counts":true},"downdelay":{"type":"integer","minimum":0,"maximum":4294967295,"x-zero-counts":true},"useCarrier":{"type":"boolean"},"arpInterval":{"type":"integer","minimum":0,"maximum":4294967295,"x-zero-counts":true},"arpIpTargets":{"type":"array","items":{"type":"string","format":"address"},"maxItems":16},"nsIp6Targets":{"type":"array","items":{"type":"string","format":"address"},"maxItems":16},"arpValidate":{"type":"string","enum":["none","active","backup","all","filter","filter-active","filter-backup"]},"arpAllTargets":{"type":"string","enum":["any","all"]},"missedMax":{"type":"integer","minimum":0,"maximum":255,"x-zero-counts":true},"xmitHashPolicy":{"type":"string","enum":["layer2","layer3+4","layer2+3","encap2+3","encap3+4"]},"primary":{"type":"string","x-zero-counts":true},"primaryReselect":{"type":"string","enum":["always","better","failure"]},"minLinks":{"type":"integer","minimum":0,"maximum":4294967295,"x-zero-counts":true},"failOverMac":{"type":"string","enum":["none","active","follow"],"x-aliases":{"0":"none","1":"active","2":"follow"}},"allSlavesActive":{"type":"integer","minimum":0,"maximum":255,"x-zero-counts":true},"packetsPerSlave":{"type":"integer","minimum":0,"maximum":4294967295,"x-zero-counts":true},"tlbLogicalLb":{"type":"integer","minimum":0,"maximum":255,"x-zero-counts":true},"lacpRate":{"type":"string","enum":["slow","fast"]},"adSelect":{"type":"string","enum":["stable","bandwidth","count"]},"adActorSysPrio":{"type":"integer","minimum":0,"maximum":65535,"x-zero-counts":true},"adUserPortKey":{"type":"integer","minimum":0,"maximum":65535,"x-zero-counts":true},"adLACPActive":{"type":"string","enum":["on","off"]},"resendIGMP":{"type":"integer","minimum":0,"maximum":4294967295,"x-zero-counts":true},"numPeerNotif":{"type":"integer","minimum":0,"maximum":255,"x-zero-counts":true},"peerNotifDelay":{"type":"integer","minimum":0,"maximum":4294967295,"x-zero-counts":true},"lpInterval":{"type":"integer","minimum":0,"maximum":4294967295,"x-zero-counts":true},"up":{"type":"boolean","default":true},"mtu":{"type":"integer","minimum":0,"maximum":4294967295},"multicast":{"type":"boolean"},"addresses":{"type":"array","items":{"type":"object","required":["address"],"properties":{"address":{"type":"string","format":"prefix"},"routePriority":{"type":"integer","minimum":0,"maximum":4294967295}},"additionalProperties":false}},"routes":{"type":"array","items":{"type":"object","properties":{"destination":{"type":"string","format":"prefix","x-empty":"a default route"},"gateway":{"type":"string","format":"address"},"source":{"type":"string","format":"address"},"metric":{"type":"integer","minimum":0,"maximum":4294967295,"default":1024},"mtu":{"type":"integer","minimum":0,"maximum":4294967295},"table":{"type":"string","format":"routing-table"}},"additionalProperties":false}}},"additionalProperties":false};
const formats116 = formats["hardware-address"];

function validate15(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.name === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "name"},message:"must have required property '"+"name"+"'"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.links === undefined){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "links"},message:"must have required property '"+"links"+"'"};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(data.bondMode === undefined){
const err2 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "bondMode"},message:"must have required property '"+"bondMode"+"'"};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
for(const key0 in data){
if(!(func2.call(schema16.properties, key0))){
const err3 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
if(data.name !== undefined){
let data0 = data.name;
if(typeof data0 === "string"){
if(data0.length < 1){
const err4 = {instancePath:instancePath+"/name",schemaPath:"#/properties/name/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
else {
const err5 = {instancePath:instancePath+"/name",schemaPath:"#/properties/name/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
if(data.links !== undefined){
let data1 = data.links;
if(Array.isArray(data1)){
if(data1.length < 1){
const err6 = {instancePath:instancePath+"/links",schemaPath:"#/properties/links/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items"};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
const len0 = data1.length;
for(let i0=0; i0<len0; i0++){
if(typeof data1[i0] !== "string"){
const err7 = {instancePath:instancePath+"/links/" + i0,schemaPath:"#/properties/links/items/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
}
else {
const err8 = {instancePath:instancePath+"/links",schemaPath:"#/properties/links/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
if(data.bondMode !== undefined){
let data3 = data.bondMode;
if(typeof data3 !== "string"){
const err9 = {instancePath:instancePath+"/bondMode",schemaPath:"#/properties/bondMode/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
if(!(((((((data3 === "balance-rr") || (data3 === "active-backup")) || (data3 === "balance-xor")) || (data3 === "broadcast")) || (data3 === "802.3ad")) || (data3 === "balance-tlb")) || (data3 === "balance-alb"))){
const err10 = {instancePath:instancePath+"/bondMode",schemaPath:"#/properties/bondMode/enum",keyword:"enum",params:{allowedValues: schema16.properties.bondMode.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
if(data.hardwareAddr !== undefined){
let data4 = data.hardwareAddr;
if(typeof data4 === "string"){
if(!(formats116(data4))){
const err11 = {instancePath:instancePath+"/hardwareAddr",schemaPath:"#/properties/hardwareAddr/format",keyword:"format",params:{format: "hardware-address"},message:"must match format \""+"hardware-address"+"\""};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
else {
const err12 = {instancePath:instancePath+"/hardwareAddr",schemaPath:"#/properties/hardwareAddr/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
if(data.miimon !== undefined){
let data5 = data.miimon;
if(!(((typeof data5 == "number") && (!(data5 % 1) && !isNaN(data5))) && (isFinite(data5)))){
const err13 = {instancePath:instancePath+"/miimon",schemaPath:"#/properties/miimon/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
if((typeof data5 == "number") && (isFinite(data5))){
if(data5 > 4294967295 || isNaN(data5)){
const err14 = {instancePath:instancePath+"/miimon",schemaPath:"#/properties/miimon/maximum",keyword:"maximum",params:{comparison: "<=", limit: 4294967295},message:"must be <= 4294967295"};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
if(data5 < 0 || isNaN(data5)){
const err15 = {instancePath:instancePath+"/miimon",schemaPath:"#/properties/miimon/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
}
}
if(data.updelay !== undefined){
let data6 = data.updelay;
if(!(((typeof data6 == "number") && (!(data6 % 1) && !isNaN(data6))) && (isFinite(data6)))){
const err16 = {instancePath:instancePath+"/updelay",schemaPath:"#/properties/updelay/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
if((typeof data6 == "number") && (isFinite(data6))){
if(data6 > 4294967295 || isNaN(data6)){
const err17 = {instancePath:instancePath+"/updelay",schemaPath:"#/properties/updelay/maximum",keyword:"maximum",params:{comparison: "<=", limit: 4294967295},message:"must be <= 4294967295"};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
if(data6 < 0 || isNaN(data6)){
const err18 = {instancePath:instancePath+"/updelay",schemaPath:"#/properties/updelay/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
}
}
if(data.downdelay !== undefined){
let data7 = data.downdelay;
if(!(((typeof data7 == "number") && (!(data7 % 1) && !isNaN(data7))) && (isFinite(data7)))){
const err19 = {instancePath:instancePath+"/downdelay",schemaPath:"#/properties/downdelay/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
if((typeof data7 == "number") && (isFinite(data7))){
if(data7 > 4294967295 || isNaN(data7)){
const err20 = {instancePath:instancePath+"/downdelay",schemaPath:"#/properties/downdelay/maximum",keyword:"maximum",params:{comparison: "<=", limit: 4294967295},message:"must be <= 4294967295"};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
if(data7 < 0 || isNaN(data7)){
const err21 = {instancePath:instancePath+"/downdelay",schemaPath:"#/properties/downdelay/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
}
}
if(data.useCarrier !== undefined){
if(typeof data.useCarrier !== "boolean"){
const err22 = {instancePath:instancePath+"/useCarrier",schemaPath:"#/properties/useCarrier/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
}
if(data.arpInterval !== undefined){
let data9 = data.arpInterval;
if(!(((typeof data9 == "number") && (!(data9 % 1) && !isNaN(data9))) && (isFinite(data9)))){
const err23 = {instancePath:instancePath+"/arpInterval",schemaPath:"#/properties/arpInterval/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
if((typeof data9 == "number") && (isFinite(data9))){
if(data9 > 4294967295 || isNaN(data9)){
const err24 = {instancePath:instancePath+"/arpInterval",schemaPath:"#/properties/arpInterval/maximum",keyword:"maximum",params:{comparison: "<=", limit: 4294967295},message:"must be <= 4294967295"};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
if(data9 < 0 || isNaN(data9)){
const err25 = {instancePath:instancePath+"/arpInterval",schemaPath:"#/properties/arpInterval/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"};
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.push(err25);
}
errors++;
}
}
}
if(data.arpIpTargets !== undefined){
let data10 = data.arpIpTargets;
if(Array.isArray(data10)){
if(data10.length > 16){
const err26 = {instancePath:instancePath+"/arpIpTargets",schemaPath:"#/properties/arpIpTargets/maxItems",keyword:"maxItems",params:{limit: 16},message:"must NOT have more than 16 items"};
if(vErrors === null){
vErrors = [err26];
}
else {
vErrors.push(err26);
}
errors++;
}
const len1 = data10.length;
for(let i1=0; i1<len1; i1++){
let data11 = data10[i1];
if(typeof data11 === "string"){
if(!(formats100(data11))){
const err27 = {instancePath:instancePath+"/arpIpTargets/" + i1,schemaPath:"#/properties/arpIpTargets/items/format",keyword:"format",params:{format: "address"},message:"must match format \""+"address"+"\""};
if(vErrors === null){
vErrors = [err27];
}
else {
vErrors.push(err27);
}
errors++;
}
}
else {
const err28 = {instancePath:instancePath+"/arpIpTargets/" + i1,schemaPath:"#/properties/arpIpTargets/items/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err28];
}
else {
vErrors.push(err28);
}
errors++;
}
}
}
else {
const err29 = {instancePath:instancePath+"/arpIpTargets",schemaPath:"#/properties/arpIpTargets/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err29];
}
else {
vErrors.push(err29);
}
errors++;
}
}
if(data.nsIp6Targets !== undefined){
let data12 = data.nsIp6Targets;
if(Array.isArray(data12)){
if(data12.length > 16){
const err30 = {instancePath:instancePath+"/nsIp6Targets",schemaPath:"#/properties/nsIp6Targets/maxItems",keyword:"maxItems",params:{limit: 16},message:"must NOT have more than 16 items"};
if(vErrors === null){
vErrors = [err30];
}
else {
vErrors.push(err30);
}
errors++;
}
const len2 = data12.length;
for(let i2=0; i2<len2; i2++){
let data13 = data12[i2];
if(typeof data13 === "string"){
if(!(formats100(data13))){
const err31 = {instancePath:instancePath+"/nsIp6Targets/" + i2,schemaPath:"#/properties/nsIp6Targets/items/format",keyword:"format",params:{format: "address"},message:"must match format \""+"address"+"\""};
if(vErrors === null){
vErrors = [err31];
}
else {
vErrors.push(err31);
}
errors++;
}
}
else {
const err32 = {instancePath:instancePath+"/nsIp6Targets/" + i2,schemaPath:"#/properties/nsIp6Targets/items/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err32];
}
else {
vErrors.push(err32);
}
errors++;
}
}
}
else {
const err33 = {instancePath:instancePath+"/nsIp6Targets",schemaPath:"#/properties/nsIp6Targets/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err33];
}
else {
vErrors.push(err33);
}
errors++;
}
}
if(data.arpValidate !== undefined){
let data14 = data.arpValidate;
if(typeof data14 !== "string"){
const err34 = {instancePath:instancePath+"/arpValidate",schemaPath:"#/properties/arpValidate/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err34];
}
else {
vErrors.push(err34);
}
errors++;
}
if(!(((((((data14 === "none") || (data14 === "active")) || (data14 === "backup")) || (data14 === "all")) || (data14 === "filter")) || (data14 === "filter-active")) || (data14 === "filter-backup"))){
const err35 = {instancePath:instancePath+"/arpValidate",schemaPath:"#/properties/arpValidate/enum",keyword:"enum",params:{allowedValues: schema16.properties.arpValidate.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err35];
}
else {
vErrors.push(err35);
}
errors++;
}
}
if(data.arpAllTargets !== undefined){
let data15 = data.arpAllTargets;
if(typeof data15 !== "string"){
const err36 = {instancePath:instancePath+"/arpAllTargets",schemaPath:"#/properties/arpAllTargets/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err36];
}
else {
vErrors.push(err36);
}
errors++;
}
if(!((data15 === "any") || (data15 === "all"))){
const err37 = {instancePath:instancePath+"/arpAllTargets",schemaPath:"#/properties/arpAllTargets/enum",keyword:"enum",params:{allowedValues: schema16.properties.arpAllTargets.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err37];
}
else {
vErrors.push(err37);
}
errors++;
}
}
if(data.missedMax !== undefined){
let data16 = data.missedMax;
if(!(((typeof data16 == "number") && (!(data16 % 1) && !isNaN(data16))) && (isFinite(data16)))){
const err38 = {instancePath:instancePath+"/missedMax",schemaPath:"#/properties/missedMax/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err38];
}
else {
vErrors.push(err38);
}
errors++;
}
if((typeof data16 == "number") && (isFinite(data16))){
if(data16 > 255 || isNaN(data16)){
const err39 = {instancePath:instancePath+"/missedMax",schemaPath:"#/properties/missedMax/maximum",keyword:"maximum",params:{comparison: "<=", limit: 255},message:"must be <= 255"};
if(vErrors === null){
vErrors = [err39];
}
else {
vErrors.push(err39);
}
errors++;
}
if(data16 < 0 || isNaN(data16)){
const err40 = {instancePath:instancePath+"/missedMax",schemaPath:"#/properties/missedMax/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"};
if(vErrors === null){
vErrors = [err40];
}
else {
vErrors.push(err40);
}
errors++;
}
}
}
if(data.xmitHashPolicy !== undefined){
let data17 = data.xmitHashPolicy;
if(typeof data17 !== "string"){
const err41 = {instancePath:instancePath+"/xmitHashPolicy",schemaPath:"#/properties/xmitHashPolicy/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err41];
}
else {
vErrors.push(err41);
}
errors++;
}
if(!(((((data17 === "layer2") || (data17 === "layer3+4")) || (data17 === "layer2+3")) || (data17 === "encap2+3")) || (data17 === "encap3+4"))){
const err42 = {instancePath:instancePath+"/xmitHashPolicy",schemaPath:"#/properties/xmitHashPolicy/enum",keyword:"enum",params:{allowedValues: schema16.properties.xmitHashPolicy.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err42];
}
else {
vErrors.push(err42);
}
errors++;
}
}
if(data.primary !== undefined){
if(typeof data.primary !== "string"){
const err43 = {instancePath:instancePath+"/primary",schemaPath:"#/properties/primary/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err43];
}
else {
vErrors.push(err43);
}
errors++;
}
}
if(data.primaryReselect !== undefined){
let data19 = data.primaryReselect;
if(typeof data19 !== "string"){
const err44 = {instancePath:instancePath+"/primaryReselect",schemaPath:"#/properties/primaryReselect/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err44];
}
else {
vErrors.push(err44);
}
errors++;
}
if(!(((data19 === "always") || (data19 === "better")) || (data19 === "failure"))){
const err45 = {instancePath:instancePath+"/primaryReselect",schemaPath:"#/properties/primaryReselect/enum",keyword:"enum",params:{allowedValues: schema16.properties.primaryReselect.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err45];
}
else {
vErrors.push(err45);
}
errors++;
}
}
if(data.minLinks !== undefined){
let data20 = data.minLinks;
if(!(((typeof data20 == "number") && (!(data20 % 1) && !isNaN(data20))) && (isFinite(data20)))){
const err46 = {instancePath:instancePath+"/minLinks",schemaPath:"#/properties/minLinks/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err46];
}
else {
vErrors.push(err46);
}
errors++;
}
if((typeof data20 == "number") && (isFinite(data20))){
if(data20 > 4294967295 || isNaN(data20)){
const err47 = {instancePath:instancePath+"/minLinks",schemaPath:"#/properties/minLinks/maximum",keyword:"maximum",params:{comparison: "<=", limit: 4294967295},message:"must be <= 4294967295"};
if(vErrors === null){
vErrors = [err47];
}
else {
vErrors.push(err47);
}
errors++;
}
if(data20 < 0 || isNaN(data20)){
const err48 = {instancePath:instancePath+"/minLinks",schemaPath:"#/properties/minLinks/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"};
if(vErrors === null){
vErrors = [err48];
}
else {
vErrors.push(err48);
}
errors++;
}
}
}
if(data.failOverMac !== undefined){
let data21 = data.failOverMac;
if(typeof data21 !== "string"){
const err49 = {instancePath:instancePath+"/failOverMac",schemaPath:"#/properties/failOverMac/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err49];
}
else {
vErrors.push(err49);
}
errors++;
}
if(!(((data21 === "none") || (data21 === "active")) || (data21 === "follow"))){
const err50 = {instancePath:instancePath+"/failOverMac",schemaPath:"#/properties/failOverMac/enum",keyword:"enum",params:{allowedValues: schema16.properties.failOverMac.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err50];
}
else {
vErrors.push(err50);
}
errors++;
}
}
if(data.allSlavesActive !== undefined){
let data22 = data.allSlavesActive;
if(!(((typeof data22 == "number") && (!(data22 % 1) && !isNaN(data22))) && (isFinite(data22)))){
const err51 = {instancePath:instancePath+"/allSlavesActive",schemaPath:"#/properties/allSlavesActive/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err51];
}
else {
vErrors.push(err51);
}
errors++;
}
if((typeof data22 == "number") && (isFinite(data22))){
if(data22 > 255 || isNaN(data22)){
const err52 = {instancePath:instancePath+"/allSlavesActive",schemaPath:"#/properties/allSlavesActive/maximum",keyword:"maximum",params:{comparison: "<=", limit: 255},message:"must be <= 255"};
if(vErrors === null){
vErrors = [err52];
}
else {
vErrors.push(err52);
}
errors++;
}
if(data22 < 0 || isNaN(data22)){
const err53 = {instancePath:instancePath+"/allSlavesActive",schemaPath:"#/properties/allSlavesActive/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"};
if(vErrors === null){
vErrors = [err53];
}
else {
vErrors.push(err53);
}
errors++;
}
}
}
if(data.packetsPerSlave !== undefined){
let data23 = data.packetsPerSlave;
if(!(((typeof data23 == "number") && (!(data23 % 1) && !isNaN(data23))) && (isFinite(data23)))){
const err54 = {instancePath:instancePath+"/packetsPerSlave",schemaPath:"#/properties/packetsPerSlave/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err54];
}
else {
vErrors.push(err54);
}
errors++;
}
if((typeof data23 == "number") && (isFinite(data23))){
if(data23 > 4294967295 || isNaN(data23)){
const err55 = {instancePath:instancePath+"/packetsPerSlave",schemaPath:"#/properties/packetsPerSlave/maximum",keyword:"maximum",params:{comparison: "<=", limit: 4294967295},message:"must be <= 4294967295"};
if(vErrors === null){
vErrors = [err55];
}
else {
vErrors.push(err55);
}
errors++;
}
if(data23 < 0 || isNaN(data23)){
const err56 = {instancePath:instancePath+"/packetsPerSlave",schemaPath:"#/properties/packetsPerSlave/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"};
if(vErrors === null){
vErrors = [err56];
}
else {
vErrors.push(err56);
}
errors++;
}
}
}
if(data.tlbLogicalLb !== undefined){
let data24 = data.tlbLogicalLb;
if(!(((typeof data24 == "number") && (!(data24 % 1) && !isNaN(data24))) && (isFinite(data24)))){
const err57 = {instancePath:instancePath+"/tlbLogicalLb",schemaPath:"#/properties/tlbLogicalLb/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err57];
}
else {
vErrors.push(err57);
}
errors++;
}
if((typeof data24 == "number") && (isFinite(data24))){
if(data24 > 255 || isNaN(data24)){
const err58 = {instancePath:instancePath+"/tlbLogicalLb",schemaPath:"#/properties/tlbLogicalLb/maximum",keyword:"maximum",params:{comparison: "<=", limit: 255},message:"must be <= 255"};
if(vErrors === null){
vErrors = [err58];
}
else {
vErrors.push(err58);
}
errors++;
}
if(data24 < 0 || isNaN(data24)){
const err59 = {instancePath:instancePath+"/tlbLogicalLb",schemaPath:"#/properties/tlbLogicalLb/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"};
if(vErrors === null){
vErrors = [err59];
}
else {
vErrors.push(err59);
}
errors++;
}
}
}
if(data.lacpRate !== undefined){
let data25 = data.lacpRate;
if(typeof data25 !== "string"){
const err60 = {instancePath:instancePath+"/lacpRate",schemaPath:"#/properties/lacpRate/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err60];
}
else {
vErrors.push(err60);
}
errors++;
}
if(!((data25 === "slow") || (data25 === "fast"))){
const err61 = {instancePath:instancePath+"/lacpRate",schemaPath:"#/properties/lacpRate/enum",keyword:"enum",params:{allowedValues: schema16.properties.lacpRate.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err61];
}
else {
vErrors.push(err61);
}
errors++;
}
}
if(data.adSelect !== undefined){
let data26 = data.adSelect;
if(typeof data26 !== "string"){
const err62 = {instancePath:instancePath+"/adSelect",schemaPath:"#/properties/adSelect/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err62];
}
else {
vErrors.push(err62);
}
errors++;
}
if(!(((data26 === "stable") || (data26 === "bandwidth")) || (data26 === "count"))){
const err63 = {instancePath:instancePath+"/adSelect",schemaPath:"#/properties/adSelect/enum",keyword:"enum",params:{allowedValues: schema16.properties.adSelect.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err63];
}
else {
vErrors.push(err63);
}
errors++;
}
}
if(data.adActorSysPrio !== undefined){
let data27 = data.adActorSysPrio;
if(!(((typeof data27 == "number") && (!(data27 % 1) && !isNaN(data27))) && (isFinite(data27)))){
const err64 = {instancePath:instancePath+"/adActorSysPrio",schemaPath:"#/properties/adActorSysPrio/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err64];
}
else {
vErrors.push(err64);
}
errors++;
}
if((typeof data27 == "number") && (isFinite(data27))){
if(data27 > 65535 || isNaN(data27)){
const err65 = {instancePath:instancePath+"/adActorSysPrio",schemaPath:"#/properties/adActorSysPrio/maximum",keyword:"maximum",params:{comparison: "<=", limit: 65535},message:"must be <= 65535"};
if(vErrors === null){
vErrors = [err65];
}
else {
vErrors.push(err65);
}
errors++;
}
if(data27 < 0 || isNaN(data27)){
const err66 = {instancePath:instancePath+"/adActorSysPrio",schemaPath:"#/properties/adActorSysPrio/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"};
if(vErrors === null){
vErrors = [err66];
}
else {
vErrors.push(err66);
}
errors++;
}
}
}
if(data.adUserPortKey !== undefined){
let data28 = data.adUserPortKey;
if(!(((typeof data28 == "number") && (!(data28 % 1) && !isNaN(data28))) && (isFinite(data28)))){
const err67 = {instancePath:instancePath+"/adUserPortKey",schemaPath:"#/properties/adUserPortKey/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err67];
}
else {
vErrors.push(err67);
}
errors++;
}
if((typeof data28 == "number") && (isFinite(data28))){
if(data28 > 65535 || isNaN(data28)){
const err68 = {instancePath:instancePath+"/adUserPortKey",schemaPath:"#/properties/adUserPortKey/maximum",keyword:"maximum",params:{comparison: "<=", limit: 65535},message:"must be <= 65535"};
if(vErrors === null){
vErrors = [err68];
}
else {
vErrors.push(err68);
}
errors++;
}
if(data28 < 0 || isNaN(data28)){
const err69 = {instancePath:instancePath+"/adUserPortKey",schemaPath:"#/properties/adUserPortKey/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"};
if(vErrors === null){
vErrors = [err69];
}
else {
vErrors.push(err69);
}
errors++;
}
}
}
if(data.adLACPActive !== undefined){
let data29 = data.adLACPActive;
if(typeof data29 !== "string"){
const err70 = {instancePath:instancePath+"/adLACPActive",schemaPath:"#/properties/adLACPActive/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err70];
}
else {
vErrors.push(err70);
}
errors++;
}
if(!((data29 === "on") || (data29 === "off"))){
const err71 = {instancePath:instancePath+"/adLACPActive",schemaPath:"#/properties/adLACPActive/enum",keyword:"enum",params:{allowedValues: schema16.properties.adLACPActive.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err71];
}
else {
vErrors.push(err71);
}
errors++;
}
}
if(data.resendIGMP !== undefined){
let data30 = data.resendIGMP;
if(!(((typeof data30 == "number") && (!(data30 % 1) && !isNaN(data30))) && (isFinite(data30)))){
const err72 = {instancePath:instancePath+"/resendIGMP",schemaPath:"#/properties/resendIGMP/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err72];
}
else {
vErrors.push(err72);
}
errors++;
}
if((typeof data30 == "number") && (isFinite(data30))){
if(data30 > 4294967295 || isNaN(data30)){
const err73 = {instancePath:instancePath+"/resendIGMP",schemaPath:"#/properties/resendIGMP/maximum",keyword:"maximum",params:{comparison: "<=", limit: 4294967295},message:"must be <= 4294967295"};
if(vErrors === null){
vErrors = [err73];
}
else {
vErrors.push(err73);
}
errors++;
}
if(data30 < 0 || isNaN(data30)){
const err74 = {instancePath:instancePath+"/resendIGMP",schemaPath:"#/properties/resendIGMP/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"};
if(vErrors === null){
vErrors = [err74];
}
else {
vErrors.push(err74);
}
errors++;
}
}
}
if(data.numPeerNotif !== undefined){
let data31 = data.numPeerNotif;
if(!(((typeof data31 == "number") && (!(data31 % 1) && !isNaN(data31))) && (isFinite(data31)))){
const err75 = {instancePath:instancePath+"/numPeerNotif",schemaPath:"#/properties/numPeerNotif/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err75];
}
else {
vErrors.push(err75);
}
errors++;
}
if((typeof data31 == "number") && (isFinite(data31))){
if(data31 > 255 || isNaN(data31)){
const err76 = {instancePath:instancePath+"/numPeerNotif",schemaPath:"#/properties/numPeerNotif/maximum",keyword:"maximum",params:{comparison: "<=", limit: 255},message:"must be <= 255"};
if(vErrors === null){
vErrors = [err76];
}
else {
vErrors.push(err76);
}
errors++;
}
if(data31 < 0 || isNaN(data31)){
const err77 = {instancePath:instancePath+"/numPeerNotif",schemaPath:"#/properties/numPeerNotif/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"};
if(vErrors === null){
vErrors = [err77];
}
else {
vErrors.push(err77);
}
errors++;
}
}
}
if(data.peerNotifDelay !== undefined){
let data32 = data.peerNotifDelay;
if(!(((typeof data32 == "number") && (!(data32 % 1) && !isNaN(data32))) && (isFinite(data32)))){
const err78 = {instancePath:instancePath+"/peerNotifDelay",schemaPath:"#/properties/peerNotifDelay/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err78];
}
else {
vErrors.push(err78);
}
errors++;
}
if((typeof data32 == "number") && (isFinite(data32))){
if(data32 > 4294967295 || isNaN(data32)){
const err79 = {instancePath:instancePath+"/peerNotifDelay",schemaPath:"#/properties/peerNotifDelay/maximum",keyword:"maximum",params:{comparison: "<=", limit: 4294967295},message:"must be <= 4294967295"};
if(vErrors === null){
vErrors = [err79];
}
else {
vErrors.push(err79);
}
errors++;
}
if(data32 < 0 || isNaN(data32)){
const err80 = {instancePath:instancePath+"/peerNotifDelay",schemaPath:"#/properties/peerNotifDelay/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"};
if(vErrors === null){
vErrors = [err80];
}
else {
vErrors.push(err80);
}
errors++;
}
}
}
if(data.lpInterval !== undefined){
let data33 = data.lpInterval;
if(!(((typeof data33 == "number") && (!(data33 % 1) && !isNaN(data33))) && (isFinite(data33)))){
const err81 = {instancePath:instancePath+"/lpInterval",schemaPath:"#/properties/lpInterval/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err81];
}
else {
vErrors.push(err81);
}
errors++;
}
if((typeof data33 == "number") && (isFinite(data33))){
if(data33 > 4294967295 || isNaN(data33)){
const err82 = {instancePath:instancePath+"/lpInterval",schemaPath:"#/properties/lpInterval/maximum",keyword:"maximum",params:{comparison: "<=", limit: 4294967295},message:"must be <= 4294967295"};
if(vErrors === null){
vErrors = [err82];
}
else {
vErrors.push(err82);
}
errors++;
}
if(data33 < 0 || isNaN(data33)){
const err83 = {instancePath:instancePath+"/lpInterval",schemaPath:"#/properties/lpInterval/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"};
if(vErrors === null){
vErrors = [err83];
}
else {
vErrors.push(err83);
}
errors++;
}
}
}
if(data.up !== undefined){
if(typeof data.up !== "boolean"){
const err84 = {instancePath:instancePath+"/up",schemaPath:"#/properties/up/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"};
if(vErrors === null){
vErrors = [err84];
}
else {
vErrors.push(err84);
}
errors++;
}
}
if(data.mtu !== undefined){
let data35 = data.mtu;
if(!(((typeof data35 == "number") && (!(data35 % 1) && !isNaN(data35))) && (isFinite(data35)))){
const err85 = {instancePath:instancePath+"/mtu",schemaPath:"#/properties/mtu/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err85];
}
else {
vErrors.push(err85);
}
errors++;
}
if((typeof data35 == "number") && (isFinite(data35))){
if(data35 > 4294967295 || isNaN(data35)){
const err86 = {instancePath:instancePath+"/mtu",schemaPath:"#/properties/mtu/maximum",keyword:"maximum",params:{comparison: "<=", limit: 4294967295},message:"must be <= 4294967295"};
if(vErrors === null){
vErrors = [err86];
}
else {
vErrors.push(err86);
}
errors++;
}
if(data35 < 0 || isNaN(data35)){
const err87 = {instancePath:instancePath+"/mtu",schemaPath:"#/properties/mtu/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"};
if(vErrors === null){
vErrors = [err87];
}
else {
vErrors.push(err87);
}
errors++;
}
}
}
if(data.multicast !== undefined){
if(typeof data.multicast !== "boolean"){
const err88 = {instancePath:instancePath+"/multicast",schemaPath:"#/properties/multicast/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"};
if(vErrors === null){
vErrors = [err88];
}
else {
vErrors.push(err88);
}
errors++;
}
}
if(data.addresses !== undefined){
let data37 = data.addresses;
if(Array.isArray(data37)){
const len3 = data37.length;
for(let i3=0; i3<len3; i3++){
let data38 = data37[i3];
if(data38 && typeof data38 == "object" && !Array.isArray(data38)){
if(data38.address === undefined){
const err89 = {instancePath:instancePath+"/addresses/" + i3,schemaPath:"#/properties/addresses/items/required",keyword:"required",params:{missingProperty: "address"},message:"must have required property '"+"address"+"'"};
if(vErrors === null){
vErrors = [err89];
}
else {
vErrors.push(err89);
}
errors++;
}
for(const key1 in data38){
if(!((key1 === "address") || (key1 === "routePriority"))){
const err90 = {instancePath:instancePath+"/addresses/" + i3,schemaPath:"#/properties/addresses/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err90];
}
else {
vErrors.push(err90);
}
errors++;
}
}
if(data38.address !== undefined){
let data39 = data38.address;
if(typeof data39 === "string"){
if(!(formats96(data39))){
const err91 = {instancePath:instancePath+"/addresses/" + i3+"/address",schemaPath:"#/properties/addresses/items/properties/address/format",keyword:"format",params:{format: "prefix"},message:"must match format \""+"prefix"+"\""};
if(vErrors === null){
vErrors = [err91];
}
else {
vErrors.push(err91);
}
errors++;
}
}
else {
const err92 = {instancePath:instancePath+"/addresses/" + i3+"/address",schemaPath:"#/properties/addresses/items/properties/address/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err92];
}
else {
vErrors.push(err92);
}
errors++;
}
}
if(data38.routePriority !== undefined){
let data40 = data38.routePriority;
if(!(((typeof data40 == "number") && (!(data40 % 1) && !isNaN(data40))) && (isFinite(data40)))){
const err93 = {instancePath:instancePath+"/addresses/" + i3+"/routePriority",schemaPath:"#/properties/addresses/items/properties/routePriority/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err93];
}
else {
vErrors.push(err93);
}
errors++;
}
if((typeof data40 == "number") && (isFinite(data40))){
if(data40 > 4294967295 || isNaN(data40)){
const err94 = {instancePath:instancePath+"/addresses/" + i3+"/routePriority",schemaPath:"#/properties/addresses/items/properties/routePriority/maximum",keyword:"maximum",params:{comparison: "<=", limit: 4294967295},message:"must be <= 4294967295"};
if(vErrors === null){
vErrors = [err94];
}
else {
vErrors.push(err94);
}
errors++;
}
if(data40 < 0 || isNaN(data40)){
const err95 = {instancePath:instancePath+"/addresses/" + i3+"/routePriority",schemaPath:"#/properties/addresses/items/properties/routePriority/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"};
if(vErrors === null){
vErrors = [err95];
}
else {
vErrors.push(err95);
}
errors++;
}
}
}
}
else {
const err96 = {instancePath:instancePath+"/addresses/" + i3,schemaPath:"#/properties/addresses/items/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err96];
}
else {
vErrors.push(err96);
}
errors++;
}
}
}
else {
const err97 = {instancePath:instancePath+"/addresses",schemaPath:"#/properties/addresses/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err97];
}
else {
vErrors.push(err97);
}
errors++;
}
}
if(data.routes !== undefined){
let data41 = data.routes;
if(Array.isArray(data41)){
const len4 = data41.length;
for(let i4=0; i4<len4; i4++){
let data42 = data41[i4];
if(data42 && typeof data42 == "object" && !Array.isArray(data42)){
for(const key2 in data42){
if(!((((((key2 === "destination") || (key2 === "gateway")) || (key2 === "source")) || (key2 === "metric")) || (key2 === "mtu")) || (key2 === "table"))){
const err98 = {instancePath:instancePath+"/routes/" + i4,schemaPath:"#/properties/routes/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key2},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err98];
}
else {
vErrors.push(err98);
}
errors++;
}
}
if(data42.destination !== undefined){
let data43 = data42.destination;
if(typeof data43 === "string"){
if(!(formats96(data43))){
const err99 = {instancePath:instancePath+"/routes/" + i4+"/destination",schemaPath:"#/properties/routes/items/properties/destination/format",keyword:"format",params:{format: "prefix"},message:"must match format \""+"prefix"+"\""};
if(vErrors === null){
vErrors = [err99];
}
else {
vErrors.push(err99);
}
errors++;
}
}
else {
const err100 = {instancePath:instancePath+"/routes/" + i4+"/destination",schemaPath:"#/properties/routes/items/properties/destination/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err100];
}
else {
vErrors.push(err100);
}
errors++;
}
}
if(data42.gateway !== undefined){
let data44 = data42.gateway;
if(typeof data44 === "string"){
if(!(formats100(data44))){
const err101 = {instancePath:instancePath+"/routes/" + i4+"/gateway",schemaPath:"#/properties/routes/items/properties/gateway/format",keyword:"format",params:{format: "address"},message:"must match format \""+"address"+"\""};
if(vErrors === null){
vErrors = [err101];
}
else {
vErrors.push(err101);
}
errors++;
}
}
else {
const err102 = {instancePath:instancePath+"/routes/" + i4+"/gateway",schemaPath:"#/properties/routes/items/properties/gateway/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err102];
}
else {
vErrors.push(err102);
}
errors++;
}
}
if(data42.source !== undefined){
let data45 = data42.source;
if(typeof data45 === "string"){
if(!(formats100(data45))){
const err103 = {instancePath:instancePath+"/routes/" + i4+"/source",schemaPath:"#/properties/routes/items/properties/source/format",keyword:"format",params:{format: "address"},message:"must match format \""+"address"+"\""};
if(vErrors === null){
vErrors = [err103];
}
else {
vErrors.push(err103);
}
errors++;
}
}
else {
const err104 = {instancePath:instancePath+"/routes/" + i4+"/source",schemaPath:"#/properties/routes/items/properties/source/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err104];
}
else {
vErrors.push(err104);
}
errors++;
}
}
if(data42.metric !== undefined){
let data46 = data42.metric;
if(!(((typeof data46 == "number") && (!(data46 % 1) && !isNaN(data46))) && (isFinite(data46)))){
const err105 = {instancePath:instancePath+"/routes/" + i4+"/metric",schemaPath:"#/properties/routes/items/properties/metric/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err105];
}
else {
vErrors.push(err105);
}
errors++;
}
if((typeof data46 == "number") && (isFinite(data46))){
if(data46 > 4294967295 || isNaN(data46)){
const err106 = {instancePath:instancePath+"/routes/" + i4+"/metric",schemaPath:"#/properties/routes/items/properties/metric/maximum",keyword:"maximum",params:{comparison: "<=", limit: 4294967295},message:"must be <= 4294967295"};
if(vErrors === null){
vErrors = [err106];
}
else {
vErrors.push(err106);
}
errors++;
}
if(data46 < 0 || isNaN(data46)){
const err107 = {instancePath:instancePath+"/routes/" + i4+"/metric",schemaPath:"#/properties/routes/items/properties/metric/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"};
if(vErrors === null){
vErrors = [err107];
}
else {
vErrors.push(err107);
}
errors++;
}
}
}
if(data42.mtu !== undefined){
let data47 = data42.mtu;
if(!(((typeof data47 == "number") && (!(data47 % 1) && !isNaN(data47))) && (isFinite(data47)))){
const err108 = {instancePath:instancePath+"/routes/" + i4+"/mtu",schemaPath:"#/properties/routes/items/properties/mtu/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err108];
}
else {
vErrors.push(err108);
}
errors++;
}
if((typeof data47 == "number") && (isFinite(data47))){
if(data47 > 4294967295 || isNaN(data47)){
const err109 = {instancePath:instancePath+"/routes/" + i4+"/mtu",schemaPath:"#/properties/routes/items/properties/mtu/maximum",keyword:"maximum",params:{comparison: "<=", limit: 4294967295},message:"must be <= 4294967295"};
if(vErrors === null){
vErrors = [err109];
}
else {
vErrors.push(err109);
}
errors++;
}
if(data47 < 0 || isNaN(data47)){
const err110 = {instancePath:instancePath+"/routes/" + i4+"/mtu",schemaPath:"#/properties/routes/items/properties/mtu/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"};
if(vErrors === null){
vErrors = [err110];
}
else {
vErrors.push(err110);
}
errors++;
}
}
}
if(data42.table !== undefined){
let data48 = data42.table;
if(typeof data48 === "string"){
if(!(formats104(data48))){
const err111 = {instancePath:instancePath+"/routes/" + i4+"/table",schemaPath:"#/properties/routes/items/properties/table/format",keyword:"format",params:{format: "routing-table"},message:"must match format \""+"routing-table"+"\""};
if(vErrors === null){
vErrors = [err111];
}
else {
vErrors.push(err111);
}
errors++;
}
}
else {
const err112 = {instancePath:instancePath+"/routes/" + i4+"/table",schemaPath:"#/properties/routes/items/properties/table/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err112];
}
else {
vErrors.push(err112);
}
errors++;
}
}
}
else {
const err113 = {instancePath:instancePath+"/routes/" + i4,schemaPath:"#/properties/routes/items/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err113];
}
else {
vErrors.push(err113);
}
errors++;
}
}
}
else {
const err114 = {instancePath:instancePath+"/routes",schemaPath:"#/properties/routes/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err114];
}
else {
vErrors.push(err114);
}
errors++;
}
}
}
else {
const err115 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err115];
}
else {
vErrors.push(err115);
}
errors++;
}
validate15.errors = vErrors;
return errors === 0;
}

export const BridgeConfig = validate16;
const schema17 = {"type":"object","required":["name"],"properties":{"name":{"type":"string","minLength":1},"links":{"type":"array","items":{"type":"string"}},"stp":{"type":"object","properties":{"enabled":{"type":"boolean","default":false}},"additionalProperties":false},"vlan":{"type":"object","properties":{"filtering":{"type":"boolean","default":false}},"additionalProperties":false},"hardwareAddr":{"type":"string","format":"hardware-address"},"up":{"type":"boolean","default":true},"mtu":{"type":"integer","minimum":0,"maximum":4294967295},"multicast":{"type":"boolean"},"addresses":{"type":"array","items":{"type":"object","required":["address"],"properties":{"address":{"type":"string","format":"prefix"},"routePriority":{"type":"integer","minimum":0,"maximum":4294967295}},"additionalProperties":false}},"routes":{"type":"array","items":{"type":"object","properties":{"destination":{"type":"string","format":"prefix","x-empty":"a default route"},"gateway":{"type":"string","format":"address"},"source":{"type":"string","format":"address"},"metric":{"type":"integer","minimum":0,"maximum":4294967295,"default":1024},"mtu":{"type":"integer","minimum":0,"maximum":4294967295},"table":{"type":"string","format":"routing-table"}},"additionalProperties":false}}},"additionalProperties":false};

function validate16(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.name === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "name"},message:"must have required property '"+"name"+"'"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
for(const key0 in data){
if(!(func2.call(schema17.properties, key0))){
const err1 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
if(data.name !== undefined){
let data0 = data.name;
if(typeof data0 === "string"){
if(data0.length < 1){
const err2 = {instancePath:instancePath+"/name",schemaPath:"#/properties/name/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
else {
const err3 = {instancePath:instancePath+"/name",schemaPath:"#/properties/name/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
if(data.links !== undefined){
let data1 = data.links;
if(Array.isArray(data1)){
const len0 = data1.length;
for(let i0=0; i0<len0; i0++){
if(typeof data1[i0] !== "string"){
const err4 = {instancePath:instancePath+"/links/" + i0,schemaPath:"#/properties/links/items/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
}
else {
const err5 = {instancePath:instancePath+"/links",schemaPath:"#/properties/links/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
if(data.stp !== undefined){
let data3 = data.stp;
if(data3 && typeof data3 == "object" && !Array.isArray(data3)){
for(const key1 in data3){
if(!(key1 === "enabled")){
const err6 = {instancePath:instancePath+"/stp",schemaPath:"#/properties/stp/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
if(data3.enabled !== undefined){
if(typeof data3.enabled !== "boolean"){
const err7 = {instancePath:instancePath+"/stp/enabled",schemaPath:"#/properties/stp/properties/enabled/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
}
else {
const err8 = {instancePath:instancePath+"/stp",schemaPath:"#/properties/stp/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
if(data.vlan !== undefined){
let data5 = data.vlan;
if(data5 && typeof data5 == "object" && !Array.isArray(data5)){
for(const key2 in data5){
if(!(key2 === "filtering")){
const err9 = {instancePath:instancePath+"/vlan",schemaPath:"#/properties/vlan/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key2},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
if(data5.filtering !== undefined){
if(typeof data5.filtering !== "boolean"){
const err10 = {instancePath:instancePath+"/vlan/filtering",schemaPath:"#/properties/vlan/properties/filtering/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
}
else {
const err11 = {instancePath:instancePath+"/vlan",schemaPath:"#/properties/vlan/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
if(data.hardwareAddr !== undefined){
let data7 = data.hardwareAddr;
if(typeof data7 === "string"){
if(!(formats116(data7))){
const err12 = {instancePath:instancePath+"/hardwareAddr",schemaPath:"#/properties/hardwareAddr/format",keyword:"format",params:{format: "hardware-address"},message:"must match format \""+"hardware-address"+"\""};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
else {
const err13 = {instancePath:instancePath+"/hardwareAddr",schemaPath:"#/properties/hardwareAddr/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
if(data.up !== undefined){
if(typeof data.up !== "boolean"){
const err14 = {instancePath:instancePath+"/up",schemaPath:"#/properties/up/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
}
if(data.mtu !== undefined){
let data9 = data.mtu;
if(!(((typeof data9 == "number") && (!(data9 % 1) && !isNaN(data9))) && (isFinite(data9)))){
const err15 = {instancePath:instancePath+"/mtu",schemaPath:"#/properties/mtu/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
if((typeof data9 == "number") && (isFinite(data9))){
if(data9 > 4294967295 || isNaN(data9)){
const err16 = {instancePath:instancePath+"/mtu",schemaPath:"#/properties/mtu/maximum",keyword:"maximum",params:{comparison: "<=", limit: 4294967295},message:"must be <= 4294967295"};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
if(data9 < 0 || isNaN(data9)){
const err17 = {instancePath:instancePath+"/mtu",schemaPath:"#/properties/mtu/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
}
}
if(data.multicast !== undefined){
if(typeof data.multicast !== "boolean"){
const err18 = {instancePath:instancePath+"/multicast",schemaPath:"#/properties/multicast/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
}
if(data.addresses !== undefined){
let data11 = data.addresses;
if(Array.isArray(data11)){
const len1 = data11.length;
for(let i1=0; i1<len1; i1++){
let data12 = data11[i1];
if(data12 && typeof data12 == "object" && !Array.isArray(data12)){
if(data12.address === undefined){
const err19 = {instancePath:instancePath+"/addresses/" + i1,schemaPath:"#/properties/addresses/items/required",keyword:"required",params:{missingProperty: "address"},message:"must have required property '"+"address"+"'"};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
for(const key3 in data12){
if(!((key3 === "address") || (key3 === "routePriority"))){
const err20 = {instancePath:instancePath+"/addresses/" + i1,schemaPath:"#/properties/addresses/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key3},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
}
if(data12.address !== undefined){
let data13 = data12.address;
if(typeof data13 === "string"){
if(!(formats96(data13))){
const err21 = {instancePath:instancePath+"/addresses/" + i1+"/address",schemaPath:"#/properties/addresses/items/properties/address/format",keyword:"format",params:{format: "prefix"},message:"must match format \""+"prefix"+"\""};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
}
else {
const err22 = {instancePath:instancePath+"/addresses/" + i1+"/address",schemaPath:"#/properties/addresses/items/properties/address/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
}
if(data12.routePriority !== undefined){
let data14 = data12.routePriority;
if(!(((typeof data14 == "number") && (!(data14 % 1) && !isNaN(data14))) && (isFinite(data14)))){
const err23 = {instancePath:instancePath+"/addresses/" + i1+"/routePriority",schemaPath:"#/properties/addresses/items/properties/routePriority/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
if((typeof data14 == "number") && (isFinite(data14))){
if(data14 > 4294967295 || isNaN(data14)){
const err24 = {instancePath:instancePath+"/addresses/" + i1+"/routePriority",schemaPath:"#/properties/addresses/items/properties/routePriority/maximum",keyword:"maximum",params:{comparison: "<=", limit: 4294967295},message:"must be <= 4294967295"};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
if(data14 < 0 || isNaN(data14)){
const err25 = {instancePath:instancePath+"/addresses/" + i1+"/routePriority",schemaPath:"#/properties/addresses/items/properties/routePriority/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"};
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.push(err25);
}
errors++;
}
}
}
}
else {
const err26 = {instancePath:instancePath+"/addresses/" + i1,schemaPath:"#/properties/addresses/items/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err26];
}
else {
vErrors.push(err26);
}
errors++;
}
}
}
else {
const err27 = {instancePath:instancePath+"/addresses",schemaPath:"#/properties/addresses/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err27];
}
else {
vErrors.push(err27);
}
errors++;
}
}
if(data.routes !== undefined){
let data15 = data.routes;
if(Array.isArray(data15)){
const len2 = data15.length;
for(let i2=0; i2<len2; i2++){
let data16 = data15[i2];
if(data16 && typeof data16 == "object" && !Array.isArray(data16)){
for(const key4 in data16){
if(!((((((key4 === "destination") || (key4 === "gateway")) || (key4 === "source")) || (key4 === "metric")) || (key4 === "mtu")) || (key4 === "table"))){
const err28 = {instancePath:instancePath+"/routes/" + i2,schemaPath:"#/properties/routes/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key4},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err28];
}
else {
vErrors.push(err28);
}
errors++;
}
}
if(data16.destination !== undefined){
let data17 = data16.destination;
if(typeof data17 === "string"){
if(!(formats96(data17))){
const err29 = {instancePath:instancePath+"/routes/" + i2+"/destination",schemaPath:"#/properties/routes/items/properties/destination/format",keyword:"format",params:{format: "prefix"},message:"must match format \""+"prefix"+"\""};
if(vErrors === null){
vErrors = [err29];
}
else {
vErrors.push(err29);
}
errors++;
}
}
else {
const err30 = {instancePath:instancePath+"/routes/" + i2+"/destination",schemaPath:"#/properties/routes/items/properties/destination/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err30];
}
else {
vErrors.push(err30);
}
errors++;
}
}
if(data16.gateway !== undefined){
let data18 = data16.gateway;
if(typeof data18 === "string"){
if(!(formats100(data18))){
const err31 = {instancePath:instancePath+"/routes/" + i2+"/gateway",schemaPath:"#/properties/routes/items/properties/gateway/format",keyword:"format",params:{format: "address"},message:"must match format \""+"address"+"\""};
if(vErrors === null){
vErrors = [err31];
}
else {
vErrors.push(err31);
}
errors++;
}
}
else {
const err32 = {instancePath:instancePath+"/routes/" + i2+"/gateway",schemaPath:"#/properties/routes/items/properties/gateway/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err32];
}
else {
vErrors.push(err32);
}
errors++;
}
}
if(data16.source !== undefined){
let data19 = data16.source;
if(typeof data19 === "string"){
if(!(formats100(data19))){
const err33 = {instancePath:instancePath+"/routes/" + i2+"/source",schemaPath:"#/properties/routes/items/properties/source/format",keyword:"format",params:{format: "address"},message:"must match format \""+"address"+"\""};
if(vErrors === null){
vErrors = [err33];
}
else {
vErrors.push(err33);
}
errors++;
}
}
else {
const err34 = {instancePath:instancePath+"/routes/" + i2+"/source",schemaPath:"#/properties/routes/items/properties/source/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err34];
}
else {
vErrors.push(err34);
}
errors++;
}
}
if(data16.metric !== undefined){
let data20 = data16.metric;
if(!(((typeof data20 == "number") && (!(data20 % 1) && !isNaN(data20))) && (isFinite(data20)))){
const err35 = {instancePath:instancePath+"/routes/" + i2+"/metric",schemaPath:"#/properties/routes/items/properties/metric/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err35];
}
else {
vErrors.push(err35);
}
errors++;
}
if((typeof data20 == "number") && (isFinite(data20))){
if(data20 > 4294967295 || isNaN(data20)){
const err36 = {instancePath:instancePath+"/routes/" + i2+"/metric",schemaPath:"#/properties/routes/items/properties/metric/maximum",keyword:"maximum",params:{comparison: "<=", limit: 4294967295},message:"must be <= 4294967295"};
if(vErrors === null){
vErrors = [err36];
}
else {
vErrors.push(err36);
}
errors++;
}
if(data20 < 0 || isNaN(data20)){
const err37 = {instancePath:instancePath+"/routes/" + i2+"/metric",schemaPath:"#/properties/routes/items/properties/metric/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"};
if(vErrors === null){
vErrors = [err37];
}
else {
vErrors.push(err37);
}
errors++;
}
}
}
if(data16.mtu !== undefined){
let data21 = data16.mtu;
if(!(((typeof data21 == "number") && (!(data21 % 1) && !isNaN(data21))) && (isFinite(data21)))){
const err38 = {instancePath:instancePath+"/routes/" + i2+"/mtu",schemaPath:"#/properties/routes/items/properties/mtu/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err38];
}
else {
vErrors.push(err38);
}
errors++;
}
if((typeof data21 == "number") && (isFinite(data21))){
if(data21 > 4294967295 || isNaN(data21)){
const err39 = {instancePath:instancePath+"/routes/" + i2+"/mtu",schemaPath:"#/properties/routes/items/properties/mtu/maximum",keyword:"maximum",params:{comparison: "<=", limit: 4294967295},message:"must be <= 4294967295"};
if(vErrors === null){
vErrors = [err39];
}
else {
vErrors.push(err39);
}
errors++;
}
if(data21 < 0 || isNaN(data21)){
const err40 = {instancePath:instancePath+"/routes/" + i2+"/mtu",schemaPath:"#/properties/routes/items/properties/mtu/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"};
if(vErrors === null){
vErrors = [err40];
}
else {
vErrors.push(err40);
}
errors++;
}
}
}
if(data16.table !== undefined){
let data22 = data16.table;
if(typeof data22 === "string"){
if(!(formats104(data22))){
const err41 = {instancePath:instancePath+"/routes/" + i2+"/table",schemaPath:"#/properties/routes/items/properties/table/format",keyword:"format",params:{format: "routing-table"},message:"must match format \""+"routing-table"+"\""};
if(vErrors === null){
vErrors = [err41];
}
else {
vErrors.push(err41);
}
errors++;
}
}
else {
const err42 = {instancePath:instancePath+"/routes/" + i2+"/table",schemaPath:"#/properties/routes/items/properties/table/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err42];
}
else {
vErrors.push(err42);
}
errors++;
}
}
}
else {
const err43 = {instancePath:instancePath+"/routes/" + i2,schemaPath:"#/properties/routes/items/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err43];
}
else {
vErrors.push(err43);
}
errors++;
}
}
}
else {
const err44 = {instancePath:instancePath+"/routes",schemaPath:"#/properties/routes/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err44];
}
else {
vErrors.push(err44);
}
errors++;
}
}
}
else {
const err45 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err45];
}
else {
vErrors.push(err45);
}
errors++;
}
validate16.errors = vErrors;
return errors === 0;
}

export const DummyLinkConfig = validate17;
const schema18 = {"type":"object","required":["name"],"properties":{"name":{"type":"string","minLength":1},"hardwareAddr":{"type":"string","format":"hardware-address"},"up":{"type":"boolean","default":true},"mtu":{"type":"integer","minimum":0,"maximum":4294967295},"multicast":{"type":"boolean"},"addresses":{"type":"array","items":{"type":"object","required":["address"],"properties":{"address":{"type":"string","format":"prefix"},"routePriority":{"type":"integer","minimum":0,"maximum":4294967295}},"additionalProperties":false}},"routes":{"type":"array","items":{"type":"object","properties":{"destination":{"type":"string","format":"prefix","x-empty":"a default route"},"gateway":{"type":"string","format":"address"},"source":{"type":"string","format":"address"},"metric":{"type":"integer","minimum":0,"maximum":4294967295,"default":1024},"mtu":{"type":"integer","minimum":0,"maximum":4294967295},"table":{"type":"string","format":"routing-table"}},"additionalProperties":false}}},"additionalProperties":false};

function validate17(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.name === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "name"},message:"must have required property '"+"name"+"'"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
for(const key0 in data){
if(!(((((((key0 === "name") || (key0 === "hardwareAddr")) || (key0 === "up")) || (key0 === "mtu")) || (key0 === "multicast")) || (key0 === "addresses")) || (key0 === "routes"))){
const err1 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
if(data.name !== undefined){
let data0 = data.name;
if(typeof data0 === "string"){
if(data0.length < 1){
const err2 = {instancePath:instancePath+"/name",schemaPath:"#/properties/name/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
else {
const err3 = {instancePath:instancePath+"/name",schemaPath:"#/properties/name/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
if(data.hardwareAddr !== undefined){
let data1 = data.hardwareAddr;
if(typeof data1 === "string"){
if(!(formats116(data1))){
const err4 = {instancePath:instancePath+"/hardwareAddr",schemaPath:"#/properties/hardwareAddr/format",keyword:"format",params:{format: "hardware-address"},message:"must match format \""+"hardware-address"+"\""};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
else {
const err5 = {instancePath:instancePath+"/hardwareAddr",schemaPath:"#/properties/hardwareAddr/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
if(data.up !== undefined){
if(typeof data.up !== "boolean"){
const err6 = {instancePath:instancePath+"/up",schemaPath:"#/properties/up/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
if(data.mtu !== undefined){
let data3 = data.mtu;
if(!(((typeof data3 == "number") && (!(data3 % 1) && !isNaN(data3))) && (isFinite(data3)))){
const err7 = {instancePath:instancePath+"/mtu",schemaPath:"#/properties/mtu/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
if((typeof data3 == "number") && (isFinite(data3))){
if(data3 > 4294967295 || isNaN(data3)){
const err8 = {instancePath:instancePath+"/mtu",schemaPath:"#/properties/mtu/maximum",keyword:"maximum",params:{comparison: "<=", limit: 4294967295},message:"must be <= 4294967295"};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
if(data3 < 0 || isNaN(data3)){
const err9 = {instancePath:instancePath+"/mtu",schemaPath:"#/properties/mtu/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
}
if(data.multicast !== undefined){
if(typeof data.multicast !== "boolean"){
const err10 = {instancePath:instancePath+"/multicast",schemaPath:"#/properties/multicast/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
if(data.addresses !== undefined){
let data5 = data.addresses;
if(Array.isArray(data5)){
const len0 = data5.length;
for(let i0=0; i0<len0; i0++){
let data6 = data5[i0];
if(data6 && typeof data6 == "object" && !Array.isArray(data6)){
if(data6.address === undefined){
const err11 = {instancePath:instancePath+"/addresses/" + i0,schemaPath:"#/properties/addresses/items/required",keyword:"required",params:{missingProperty: "address"},message:"must have required property '"+"address"+"'"};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
for(const key1 in data6){
if(!((key1 === "address") || (key1 === "routePriority"))){
const err12 = {instancePath:instancePath+"/addresses/" + i0,schemaPath:"#/properties/addresses/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
if(data6.address !== undefined){
let data7 = data6.address;
if(typeof data7 === "string"){
if(!(formats96(data7))){
const err13 = {instancePath:instancePath+"/addresses/" + i0+"/address",schemaPath:"#/properties/addresses/items/properties/address/format",keyword:"format",params:{format: "prefix"},message:"must match format \""+"prefix"+"\""};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
else {
const err14 = {instancePath:instancePath+"/addresses/" + i0+"/address",schemaPath:"#/properties/addresses/items/properties/address/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
}
if(data6.routePriority !== undefined){
let data8 = data6.routePriority;
if(!(((typeof data8 == "number") && (!(data8 % 1) && !isNaN(data8))) && (isFinite(data8)))){
const err15 = {instancePath:instancePath+"/addresses/" + i0+"/routePriority",schemaPath:"#/properties/addresses/items/properties/routePriority/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
if((typeof data8 == "number") && (isFinite(data8))){
if(data8 > 4294967295 || isNaN(data8)){
const err16 = {instancePath:instancePath+"/addresses/" + i0+"/routePriority",schemaPath:"#/properties/addresses/items/properties/routePriority/maximum",keyword:"maximum",params:{comparison: "<=", limit: 4294967295},message:"must be <= 4294967295"};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
if(data8 < 0 || isNaN(data8)){
const err17 = {instancePath:instancePath+"/addresses/" + i0+"/routePriority",schemaPath:"#/properties/addresses/items/properties/routePriority/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
}
}
}
else {
const err18 = {instancePath:instancePath+"/addresses/" + i0,schemaPath:"#/properties/addresses/items/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
}
}
else {
const err19 = {instancePath:instancePath+"/addresses",schemaPath:"#/properties/addresses/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
}
if(data.routes !== undefined){
let data9 = data.routes;
if(Array.isArray(data9)){
const len1 = data9.length;
for(let i1=0; i1<len1; i1++){
let data10 = data9[i1];
if(data10 && typeof data10 == "object" && !Array.isArray(data10)){
for(const key2 in data10){
if(!((((((key2 === "destination") || (key2 === "gateway")) || (key2 === "source")) || (key2 === "metric")) || (key2 === "mtu")) || (key2 === "table"))){
const err20 = {instancePath:instancePath+"/routes/" + i1,schemaPath:"#/properties/routes/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key2},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
}
if(data10.destination !== undefined){
let data11 = data10.destination;
if(typeof data11 === "string"){
if(!(formats96(data11))){
const err21 = {instancePath:instancePath+"/routes/" + i1+"/destination",schemaPath:"#/properties/routes/items/properties/destination/format",keyword:"format",params:{format: "prefix"},message:"must match format \""+"prefix"+"\""};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
}
else {
const err22 = {instancePath:instancePath+"/routes/" + i1+"/destination",schemaPath:"#/properties/routes/items/properties/destination/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
}
if(data10.gateway !== undefined){
let data12 = data10.gateway;
if(typeof data12 === "string"){
if(!(formats100(data12))){
const err23 = {instancePath:instancePath+"/routes/" + i1+"/gateway",schemaPath:"#/properties/routes/items/properties/gateway/format",keyword:"format",params:{format: "address"},message:"must match format \""+"address"+"\""};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
}
else {
const err24 = {instancePath:instancePath+"/routes/" + i1+"/gateway",schemaPath:"#/properties/routes/items/properties/gateway/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
}
if(data10.source !== undefined){
let data13 = data10.source;
if(typeof data13 === "string"){
if(!(formats100(data13))){
const err25 = {instancePath:instancePath+"/routes/" + i1+"/source",schemaPath:"#/properties/routes/items/properties/source/format",keyword:"format",params:{format: "address"},message:"must match format \""+"address"+"\""};
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.push(err25);
}
errors++;
}
}
else {
const err26 = {instancePath:instancePath+"/routes/" + i1+"/source",schemaPath:"#/properties/routes/items/properties/source/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err26];
}
else {
vErrors.push(err26);
}
errors++;
}
}
if(data10.metric !== undefined){
let data14 = data10.metric;
if(!(((typeof data14 == "number") && (!(data14 % 1) && !isNaN(data14))) && (isFinite(data14)))){
const err27 = {instancePath:instancePath+"/routes/" + i1+"/metric",schemaPath:"#/properties/routes/items/properties/metric/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err27];
}
else {
vErrors.push(err27);
}
errors++;
}
if((typeof data14 == "number") && (isFinite(data14))){
if(data14 > 4294967295 || isNaN(data14)){
const err28 = {instancePath:instancePath+"/routes/" + i1+"/metric",schemaPath:"#/properties/routes/items/properties/metric/maximum",keyword:"maximum",params:{comparison: "<=", limit: 4294967295},message:"must be <= 4294967295"};
if(vErrors === null){
vErrors = [err28];
}
else {
vErrors.push(err28);
}
errors++;
}
if(data14 < 0 || isNaN(data14)){
const err29 = {instancePath:instancePath+"/routes/" + i1+"/metric",schemaPath:"#/properties/routes/items/properties/metric/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"};
if(vErrors === null){
vErrors = [err29];
}
else {
vErrors.push(err29);
}
errors++;
}
}
}
if(data10.mtu !== undefined){
let data15 = data10.mtu;
if(!(((typeof data15 == "number") && (!(data15 % 1) && !isNaN(data15))) && (isFinite(data15)))){
const err30 = {instancePath:instancePath+"/routes/" + i1+"/mtu",schemaPath:"#/properties/routes/items/properties/mtu/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err30];
}
else {
vErrors.push(err30);
}
errors++;
}
if((typeof data15 == "number") && (isFinite(data15))){
if(data15 > 4294967295 || isNaN(data15)){
const err31 = {instancePath:instancePath+"/routes/" + i1+"/mtu",schemaPath:"#/properties/routes/items/properties/mtu/maximum",keyword:"maximum",params:{comparison: "<=", limit: 4294967295},message:"must be <= 4294967295"};
if(vErrors === null){
vErrors = [err31];
}
else {
vErrors.push(err31);
}
errors++;
}
if(data15 < 0 || isNaN(data15)){
const err32 = {instancePath:instancePath+"/routes/" + i1+"/mtu",schemaPath:"#/properties/routes/items/properties/mtu/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"};
if(vErrors === null){
vErrors = [err32];
}
else {
vErrors.push(err32);
}
errors++;
}
}
}
if(data10.table !== undefined){
let data16 = data10.table;
if(typeof data16 === "string"){
if(!(formats104(data16))){
const err33 = {instancePath:instancePath+"/routes/" + i1+"/table",schemaPath:"#/properties/routes/items/properties/table/format",keyword:"format",params:{format: "routing-table"},message:"must match format \""+"routing-table"+"\""};
if(vErrors === null){
vErrors = [err33];
}
else {
vErrors.push(err33);
}
errors++;
}
}
else {
const err34 = {instancePath:instancePath+"/routes/" + i1+"/table",schemaPath:"#/properties/routes/items/properties/table/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err34];
}
else {
vErrors.push(err34);
}
errors++;
}
}
}
else {
const err35 = {instancePath:instancePath+"/routes/" + i1,schemaPath:"#/properties/routes/items/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err35];
}
else {
vErrors.push(err35);
}
errors++;
}
}
}
else {
const err36 = {instancePath:instancePath+"/routes",schemaPath:"#/properties/routes/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err36];
}
else {
vErrors.push(err36);
}
errors++;
}
}
}
else {
const err37 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err37];
}
else {
vErrors.push(err37);
}
errors++;
}
validate17.errors = vErrors;
return errors === 0;
}

export const VethConfig = validate18;
const schema19 = {"type":"object","required":["name","peer"],"properties":{"name":{"type":"string","minLength":1},"peer":{"type":"object","required":["name"],"properties":{"name":{"type":"string","minLength":1},"up":{"type":"boolean","default":true},"mtu":{"type":"integer","minimum":0,"maximum":4294967295},"multicast":{"type":"boolean"},"addresses":{"type":"array","items":{"type":"object","required":["address"],"properties":{"address":{"type":"string","format":"prefix"},"routePriority":{"type":"integer","minimum":0,"maximum":4294967295}},"additionalProperties":false}},"routes":{"type":"array","items":{"type":"object","properties":{"destination":{"type":"string","format":"prefix","x-empty":"a default route"},"gateway":{"type":"string","format":"address"},"source":{"type":"string","format":"address"},"metric":{"type":"integer","minimum":0,"maximum":4294967295,"default":1024},"mtu":{"type":"integer","minimum":0,"maximum":4294967295},"table":{"type":"string","format":"routing-table"}},"additionalProperties":false}}},"additionalProperties":false},"up":{"type":"boolean","default":true},"mtu":{"type":"integer","minimum":0,"maximum":4294967295},"multicast":{"type":"boolean"},"addresses":{"type":"array","items":{"type":"object","required":["address"],"properties":{"address":{"type":"string","format":"prefix"},"routePriority":{"type":"integer","minimum":0,"maximum":4294967295}},"additionalProperties":false}},"routes":{"type":"array","items":{"type":"object","properties":{"destination":{"type":"string","format":"prefix","x-empty":"a default route"},"gateway":{"type":"string","format":"address"},"source":{"type":"string","format":"address"},"metric":{"type":"integer","minimum":0,"maximum":4294967295,"default":1024},"mtu":{"type":"integer","minimum":0,"maximum":4294967295},"table":{"type":"string","format":"routing-table"}},"additionalProperties":false}}},"additionalProperties":false};

function validate18(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.name === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "name"},message:"must have required property '"+"name"+"'"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.peer === undefined){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "peer"},message:"must have required property '"+"peer"+"'"};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
for(const key0 in data){
if(!(((((((key0 === "name") || (key0 === "peer")) || (key0 === "up")) || (key0 === "mtu")) || (key0 === "multicast")) || (key0 === "addresses")) || (key0 === "routes"))){
const err2 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
if(data.name !== undefined){
let data0 = data.name;
if(typeof data0 === "string"){
if(data0.length < 1){
const err3 = {instancePath:instancePath+"/name",schemaPath:"#/properties/name/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
else {
const err4 = {instancePath:instancePath+"/name",schemaPath:"#/properties/name/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
if(data.peer !== undefined){
let data1 = data.peer;
if(data1 && typeof data1 == "object" && !Array.isArray(data1)){
if(data1.name === undefined){
const err5 = {instancePath:instancePath+"/peer",schemaPath:"#/properties/peer/required",keyword:"required",params:{missingProperty: "name"},message:"must have required property '"+"name"+"'"};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
for(const key1 in data1){
if(!((((((key1 === "name") || (key1 === "up")) || (key1 === "mtu")) || (key1 === "multicast")) || (key1 === "addresses")) || (key1 === "routes"))){
const err6 = {instancePath:instancePath+"/peer",schemaPath:"#/properties/peer/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
if(data1.name !== undefined){
let data2 = data1.name;
if(typeof data2 === "string"){
if(data2.length < 1){
const err7 = {instancePath:instancePath+"/peer/name",schemaPath:"#/properties/peer/properties/name/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
else {
const err8 = {instancePath:instancePath+"/peer/name",schemaPath:"#/properties/peer/properties/name/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
if(data1.up !== undefined){
if(typeof data1.up !== "boolean"){
const err9 = {instancePath:instancePath+"/peer/up",schemaPath:"#/properties/peer/properties/up/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
if(data1.mtu !== undefined){
let data4 = data1.mtu;
if(!(((typeof data4 == "number") && (!(data4 % 1) && !isNaN(data4))) && (isFinite(data4)))){
const err10 = {instancePath:instancePath+"/peer/mtu",schemaPath:"#/properties/peer/properties/mtu/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
if((typeof data4 == "number") && (isFinite(data4))){
if(data4 > 4294967295 || isNaN(data4)){
const err11 = {instancePath:instancePath+"/peer/mtu",schemaPath:"#/properties/peer/properties/mtu/maximum",keyword:"maximum",params:{comparison: "<=", limit: 4294967295},message:"must be <= 4294967295"};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
if(data4 < 0 || isNaN(data4)){
const err12 = {instancePath:instancePath+"/peer/mtu",schemaPath:"#/properties/peer/properties/mtu/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
}
if(data1.multicast !== undefined){
if(typeof data1.multicast !== "boolean"){
const err13 = {instancePath:instancePath+"/peer/multicast",schemaPath:"#/properties/peer/properties/multicast/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
if(data1.addresses !== undefined){
let data6 = data1.addresses;
if(Array.isArray(data6)){
const len0 = data6.length;
for(let i0=0; i0<len0; i0++){
let data7 = data6[i0];
if(data7 && typeof data7 == "object" && !Array.isArray(data7)){
if(data7.address === undefined){
const err14 = {instancePath:instancePath+"/peer/addresses/" + i0,schemaPath:"#/properties/peer/properties/addresses/items/required",keyword:"required",params:{missingProperty: "address"},message:"must have required property '"+"address"+"'"};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
for(const key2 in data7){
if(!((key2 === "address") || (key2 === "routePriority"))){
const err15 = {instancePath:instancePath+"/peer/addresses/" + i0,schemaPath:"#/properties/peer/properties/addresses/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key2},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
}
if(data7.address !== undefined){
let data8 = data7.address;
if(typeof data8 === "string"){
if(!(formats96(data8))){
const err16 = {instancePath:instancePath+"/peer/addresses/" + i0+"/address",schemaPath:"#/properties/peer/properties/addresses/items/properties/address/format",keyword:"format",params:{format: "prefix"},message:"must match format \""+"prefix"+"\""};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
}
else {
const err17 = {instancePath:instancePath+"/peer/addresses/" + i0+"/address",schemaPath:"#/properties/peer/properties/addresses/items/properties/address/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
}
if(data7.routePriority !== undefined){
let data9 = data7.routePriority;
if(!(((typeof data9 == "number") && (!(data9 % 1) && !isNaN(data9))) && (isFinite(data9)))){
const err18 = {instancePath:instancePath+"/peer/addresses/" + i0+"/routePriority",schemaPath:"#/properties/peer/properties/addresses/items/properties/routePriority/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
if((typeof data9 == "number") && (isFinite(data9))){
if(data9 > 4294967295 || isNaN(data9)){
const err19 = {instancePath:instancePath+"/peer/addresses/" + i0+"/routePriority",schemaPath:"#/properties/peer/properties/addresses/items/properties/routePriority/maximum",keyword:"maximum",params:{comparison: "<=", limit: 4294967295},message:"must be <= 4294967295"};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
if(data9 < 0 || isNaN(data9)){
const err20 = {instancePath:instancePath+"/peer/addresses/" + i0+"/routePriority",schemaPath:"#/properties/peer/properties/addresses/items/properties/routePriority/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
}
}
}
else {
const err21 = {instancePath:instancePath+"/peer/addresses/" + i0,schemaPath:"#/properties/peer/properties/addresses/items/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
}
}
else {
const err22 = {instancePath:instancePath+"/peer/addresses",schemaPath:"#/properties/peer/properties/addresses/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
}
if(data1.routes !== undefined){
let data10 = data1.routes;
if(Array.isArray(data10)){
const len1 = data10.length;
for(let i1=0; i1<len1; i1++){
let data11 = data10[i1];
if(data11 && typeof data11 == "object" && !Array.isArray(data11)){
for(const key3 in data11){
if(!((((((key3 === "destination") || (key3 === "gateway")) || (key3 === "source")) || (key3 === "metric")) || (key3 === "mtu")) || (key3 === "table"))){
const err23 = {instancePath:instancePath+"/peer/routes/" + i1,schemaPath:"#/properties/peer/properties/routes/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key3},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
}
if(data11.destination !== undefined){
let data12 = data11.destination;
if(typeof data12 === "string"){
if(!(formats96(data12))){
const err24 = {instancePath:instancePath+"/peer/routes/" + i1+"/destination",schemaPath:"#/properties/peer/properties/routes/items/properties/destination/format",keyword:"format",params:{format: "prefix"},message:"must match format \""+"prefix"+"\""};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
}
else {
const err25 = {instancePath:instancePath+"/peer/routes/" + i1+"/destination",schemaPath:"#/properties/peer/properties/routes/items/properties/destination/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.push(err25);
}
errors++;
}
}
if(data11.gateway !== undefined){
let data13 = data11.gateway;
if(typeof data13 === "string"){
if(!(formats100(data13))){
const err26 = {instancePath:instancePath+"/peer/routes/" + i1+"/gateway",schemaPath:"#/properties/peer/properties/routes/items/properties/gateway/format",keyword:"format",params:{format: "address"},message:"must match format \""+"address"+"\""};
if(vErrors === null){
vErrors = [err26];
}
else {
vErrors.push(err26);
}
errors++;
}
}
else {
const err27 = {instancePath:instancePath+"/peer/routes/" + i1+"/gateway",schemaPath:"#/properties/peer/properties/routes/items/properties/gateway/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err27];
}
else {
vErrors.push(err27);
}
errors++;
}
}
if(data11.source !== undefined){
let data14 = data11.source;
if(typeof data14 === "string"){
if(!(formats100(data14))){
const err28 = {instancePath:instancePath+"/peer/routes/" + i1+"/source",schemaPath:"#/properties/peer/properties/routes/items/properties/source/format",keyword:"format",params:{format: "address"},message:"must match format \""+"address"+"\""};
if(vErrors === null){
vErrors = [err28];
}
else {
vErrors.push(err28);
}
errors++;
}
}
else {
const err29 = {instancePath:instancePath+"/peer/routes/" + i1+"/source",schemaPath:"#/properties/peer/properties/routes/items/properties/source/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err29];
}
else {
vErrors.push(err29);
}
errors++;
}
}
if(data11.metric !== undefined){
let data15 = data11.metric;
if(!(((typeof data15 == "number") && (!(data15 % 1) && !isNaN(data15))) && (isFinite(data15)))){
const err30 = {instancePath:instancePath+"/peer/routes/" + i1+"/metric",schemaPath:"#/properties/peer/properties/routes/items/properties/metric/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err30];
}
else {
vErrors.push(err30);
}
errors++;
}
if((typeof data15 == "number") && (isFinite(data15))){
if(data15 > 4294967295 || isNaN(data15)){
const err31 = {instancePath:instancePath+"/peer/routes/" + i1+"/metric",schemaPath:"#/properties/peer/properties/routes/items/properties/metric/maximum",keyword:"maximum",params:{comparison: "<=", limit: 4294967295},message:"must be <= 4294967295"};
if(vErrors === null){
vErrors = [err31];
}
else {
vErrors.push(err31);
}
errors++;
}
if(data15 < 0 || isNaN(data15)){
const err32 = {instancePath:instancePath+"/peer/routes/" + i1+"/metric",schemaPath:"#/properties/peer/properties/routes/items/properties/metric/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"};
if(vErrors === null){
vErrors = [err32];
}
else {
vErrors.push(err32);
}
errors++;
}
}
}
if(data11.mtu !== undefined){
let data16 = data11.mtu;
if(!(((typeof data16 == "number") && (!(data16 % 1) && !isNaN(data16))) && (isFinite(data16)))){
const err33 = {instancePath:instancePath+"/peer/routes/" + i1+"/mtu",schemaPath:"#/properties/peer/properties/routes/items/properties/mtu/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err33];
}
else {
vErrors.push(err33);
}
errors++;
}
if((typeof data16 == "number") && (isFinite(data16))){
if(data16 > 4294967295 || isNaN(data16)){
const err34 = {instancePath:instancePath+"/peer/routes/" + i1+"/mtu",schemaPath:"#/properties/peer/properties/routes/items/properties/mtu/maximum",keyword:"maximum",params:{comparison: "<=", limit: 4294967295},message:"must be <= 4294967295"};
if(vErrors === null){
vErrors = [err34];
}
else {
vErrors.push(err34);
}
errors++;
}
if(data16 < 0 || isNaN(data16)){
const err35 = {instancePath:instancePath+"/peer/routes/" + i1+"/mtu",schemaPath:"#/properties/peer/properties/routes/items/properties/mtu/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"};
if(vErrors === null){
vErrors = [err35];
}
else {
vErrors.push(err35);
}
errors++;
}
}
}
if(data11.table !== undefined){
let data17 = data11.table;
if(typeof data17 === "string"){
if(!(formats104(data17))){
const err36 = {instancePath:instancePath+"/peer/routes/" + i1+"/table",schemaPath:"#/properties/peer/properties/routes/items/properties/table/format",keyword:"format",params:{format: "routing-table"},message:"must match format \""+"routing-table"+"\""};
if(vErrors === null){
vErrors = [err36];
}
else {
vErrors.push(err36);
}
errors++;
}
}
else {
const err37 = {instancePath:instancePath+"/peer/routes/" + i1+"/table",schemaPath:"#/properties/peer/properties/routes/items/properties/table/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err37];
}
else {
vErrors.push(err37);
}
errors++;
}
}
}
else {
const err38 = {instancePath:instancePath+"/peer/routes/" + i1,schemaPath:"#/properties/peer/properties/routes/items/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err38];
}
else {
vErrors.push(err38);
}
errors++;
}
}
}
else {
const err39 = {instancePath:instancePath+"/peer/routes",schemaPath:"#/properties/peer/properties/routes/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err39];
}
else {
vErrors.push(err39);
}
errors++;
}
}
}
else {
const err40 = {instancePath:instancePath+"/peer",schemaPath:"#/properties/peer/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err40];
}
else {
vErrors.push(err40);
}
errors++;
}
}
if(data.up !== undefined){
if(typeof data.up !== "boolean"){
const err41 = {instancePath:instancePath+"/up",schemaPath:"#/properties/up/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"};
if(vErrors === null){
vErrors = [err41];
}
else {
vErrors.push(err41);
}
errors++;
}
}
if(data.mtu !== undefined){
let data19 = data.mtu;
if(!(((typeof data19 == "number") && (!(data19 % 1) && !isNaN(data19))) && (isFinite(data19)))){
const err42 = {instancePath:instancePath+"/mtu",schemaPath:"#/properties/mtu/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err42];
}
else {
vErrors.push(err42);
}
errors++;
}
if((typeof data19 == "number") && (isFinite(data19))){
if(data19 > 4294967295 || isNaN(data19)){
const err43 = {instancePath:instancePath+"/mtu",schemaPath:"#/properties/mtu/maximum",keyword:"maximum",params:{comparison: "<=", limit: 4294967295},message:"must be <= 4294967295"};
if(vErrors === null){
vErrors = [err43];
}
else {
vErrors.push(err43);
}
errors++;
}
if(data19 < 0 || isNaN(data19)){
const err44 = {instancePath:instancePath+"/mtu",schemaPath:"#/properties/mtu/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"};
if(vErrors === null){
vErrors = [err44];
}
else {
vErrors.push(err44);
}
errors++;
}
}
}
if(data.multicast !== undefined){
if(typeof data.multicast !== "boolean"){
const err45 = {instancePath:instancePath+"/multicast",schemaPath:"#/properties/multicast/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"};
if(vErrors === null){
vErrors = [err45];
}
else {
vErrors.push(err45);
}
errors++;
}
}
if(data.addresses !== undefined){
let data21 = data.addresses;
if(Array.isArray(data21)){
const len2 = data21.length;
for(let i2=0; i2<len2; i2++){
let data22 = data21[i2];
if(data22 && typeof data22 == "object" && !Array.isArray(data22)){
if(data22.address === undefined){
const err46 = {instancePath:instancePath+"/addresses/" + i2,schemaPath:"#/properties/addresses/items/required",keyword:"required",params:{missingProperty: "address"},message:"must have required property '"+"address"+"'"};
if(vErrors === null){
vErrors = [err46];
}
else {
vErrors.push(err46);
}
errors++;
}
for(const key4 in data22){
if(!((key4 === "address") || (key4 === "routePriority"))){
const err47 = {instancePath:instancePath+"/addresses/" + i2,schemaPath:"#/properties/addresses/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key4},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err47];
}
else {
vErrors.push(err47);
}
errors++;
}
}
if(data22.address !== undefined){
let data23 = data22.address;
if(typeof data23 === "string"){
if(!(formats96(data23))){
const err48 = {instancePath:instancePath+"/addresses/" + i2+"/address",schemaPath:"#/properties/addresses/items/properties/address/format",keyword:"format",params:{format: "prefix"},message:"must match format \""+"prefix"+"\""};
if(vErrors === null){
vErrors = [err48];
}
else {
vErrors.push(err48);
}
errors++;
}
}
else {
const err49 = {instancePath:instancePath+"/addresses/" + i2+"/address",schemaPath:"#/properties/addresses/items/properties/address/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err49];
}
else {
vErrors.push(err49);
}
errors++;
}
}
if(data22.routePriority !== undefined){
let data24 = data22.routePriority;
if(!(((typeof data24 == "number") && (!(data24 % 1) && !isNaN(data24))) && (isFinite(data24)))){
const err50 = {instancePath:instancePath+"/addresses/" + i2+"/routePriority",schemaPath:"#/properties/addresses/items/properties/routePriority/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err50];
}
else {
vErrors.push(err50);
}
errors++;
}
if((typeof data24 == "number") && (isFinite(data24))){
if(data24 > 4294967295 || isNaN(data24)){
const err51 = {instancePath:instancePath+"/addresses/" + i2+"/routePriority",schemaPath:"#/properties/addresses/items/properties/routePriority/maximum",keyword:"maximum",params:{comparison: "<=", limit: 4294967295},message:"must be <= 4294967295"};
if(vErrors === null){
vErrors = [err51];
}
else {
vErrors.push(err51);
}
errors++;
}
if(data24 < 0 || isNaN(data24)){
const err52 = {instancePath:instancePath+"/addresses/" + i2+"/routePriority",schemaPath:"#/properties/addresses/items/properties/routePriority/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"};
if(vErrors === null){
vErrors = [err52];
}
else {
vErrors.push(err52);
}
errors++;
}
}
}
}
else {
const err53 = {instancePath:instancePath+"/addresses/" + i2,schemaPath:"#/properties/addresses/items/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err53];
}
else {
vErrors.push(err53);
}
errors++;
}
}
}
else {
const err54 = {instancePath:instancePath+"/addresses",schemaPath:"#/properties/addresses/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err54];
}
else {
vErrors.push(err54);
}
errors++;
}
}
if(data.routes !== undefined){
let data25 = data.routes;
if(Array.isArray(data25)){
const len3 = data25.length;
for(let i3=0; i3<len3; i3++){
let data26 = data25[i3];
if(data26 && typeof data26 == "object" && !Array.isArray(data26)){
for(const key5 in data26){
if(!((((((key5 === "destination") || (key5 === "gateway")) || (key5 === "source")) || (key5 === "metric")) || (key5 === "mtu")) || (key5 === "table"))){
const err55 = {instancePath:instancePath+"/routes/" + i3,schemaPath:"#/properties/routes/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key5},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err55];
}
else {
vErrors.push(err55);
}
errors++;
}
}
if(data26.destination !== undefined){
let data27 = data26.destination;
if(typeof data27 === "string"){
if(!(formats96(data27))){
const err56 = {instancePath:instancePath+"/routes/" + i3+"/destination",schemaPath:"#/properties/routes/items/properties/destination/format",keyword:"format",params:{format: "prefix"},message:"must match format \""+"prefix"+"\""};
if(vErrors === null){
vErrors = [err56];
}
else {
vErrors.push(err56);
}
errors++;
}
}
else {
const err57 = {instancePath:instancePath+"/routes/" + i3+"/destination",schemaPath:"#/properties/routes/items/properties/destination/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err57];
}
else {
vErrors.push(err57);
}
errors++;
}
}
if(data26.gateway !== undefined){
let data28 = data26.gateway;
if(typeof data28 === "string"){
if(!(formats100(data28))){
const err58 = {instancePath:instancePath+"/routes/" + i3+"/gateway",schemaPath:"#/properties/routes/items/properties/gateway/format",keyword:"format",params:{format: "address"},message:"must match format \""+"address"+"\""};
if(vErrors === null){
vErrors = [err58];
}
else {
vErrors.push(err58);
}
errors++;
}
}
else {
const err59 = {instancePath:instancePath+"/routes/" + i3+"/gateway",schemaPath:"#/properties/routes/items/properties/gateway/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err59];
}
else {
vErrors.push(err59);
}
errors++;
}
}
if(data26.source !== undefined){
let data29 = data26.source;
if(typeof data29 === "string"){
if(!(formats100(data29))){
const err60 = {instancePath:instancePath+"/routes/" + i3+"/source",schemaPath:"#/properties/routes/items/properties/source/format",keyword:"format",params:{format: "address"},message:"must match format \""+"address"+"\""};
if(vErrors === null){
vErrors = [err60];
}
else {
vErrors.push(err60);
}
errors++;
}
}
else {
const err61 = {instancePath:instancePath+"/routes/" + i3+"/source",schemaPath:"#/properties/routes/items/properties/source/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err61];
}
else {
vErrors.push(err61);
}
errors++;
}
}
if(data26.metric !== undefined){
let data30 = data26.metric;
if(!(((typeof data30 == "number") && (!(data30 % 1) && !isNaN(data30))) && (isFinite(data30)))){
const err62 = {instancePath:instancePath+"/routes/" + i3+"/metric",schemaPath:"#/properties/routes/items/properties/metric/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err62];
}
else {
vErrors.push(err62);
}
errors++;
}
if((typeof data30 == "number") && (isFinite(data30))){
if(data30 > 4294967295 || isNaN(data30)){
const err63 = {instancePath:instancePath+"/routes/" + i3+"/metric",schemaPath:"#/properties/routes/items/properties/metric/maximum",keyword:"maximum",params:{comparison: "<=", limit: 4294967295},message:"must be <= 4294967295"};
if(vErrors === null){
vErrors = [err63];
}
else {
vErrors.push(err63);
}
errors++;
}
if(data30 < 0 || isNaN(data30)){
const err64 = {instancePath:instancePath+"/routes/" + i3+"/metric",schemaPath:"#/properties/routes/items/properties/metric/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"};
if(vErrors === null){
vErrors = [err64];
}
else {
vErrors.push(err64);
}
errors++;
}
}
}
if(data26.mtu !== undefined){
let data31 = data26.mtu;
if(!(((typeof data31 == "number") && (!(data31 % 1) && !isNaN(data31))) && (isFinite(data31)))){
const err65 = {instancePath:instancePath+"/routes/" + i3+"/mtu",schemaPath:"#/properties/routes/items/properties/mtu/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err65];
}
else {
vErrors.push(err65);
}
errors++;
}
if((typeof data31 == "number") && (isFinite(data31))){
if(data31 > 4294967295 || isNaN(data31)){
const err66 = {instancePath:instancePath+"/routes/" + i3+"/mtu",schemaPath:"#/properties/routes/items/properties/mtu/maximum",keyword:"maximum",params:{comparison: "<=", limit: 4294967295},message:"must be <= 4294967295"};
if(vErrors === null){
vErrors = [err66];
}
else {
vErrors.push(err66);
}
errors++;
}
if(data31 < 0 || isNaN(data31)){
const err67 = {instancePath:instancePath+"/routes/" + i3+"/mtu",schemaPath:"#/properties/routes/items/properties/mtu/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"};
if(vErrors === null){
vErrors = [err67];
}
else {
vErrors.push(err67);
}
errors++;
}
}
}
if(data26.table !== undefined){
let data32 = data26.table;
if(typeof data32 === "string"){
if(!(formats104(data32))){
const err68 = {instancePath:instancePath+"/routes/" + i3+"/table",schemaPath:"#/properties/routes/items/properties/table/format",keyword:"format",params:{format: "routing-table"},message:"must match format \""+"routing-table"+"\""};
if(vErrors === null){
vErrors = [err68];
}
else {
vErrors.push(err68);
}
errors++;
}
}
else {
const err69 = {instancePath:instancePath+"/routes/" + i3+"/table",schemaPath:"#/properties/routes/items/properties/table/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err69];
}
else {
vErrors.push(err69);
}
errors++;
}
}
}
else {
const err70 = {instancePath:instancePath+"/routes/" + i3,schemaPath:"#/properties/routes/items/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err70];
}
else {
vErrors.push(err70);
}
errors++;
}
}
}
else {
const err71 = {instancePath:instancePath+"/routes",schemaPath:"#/properties/routes/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err71];
}
else {
vErrors.push(err71);
}
errors++;
}
}
}
else {
const err72 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err72];
}
else {
vErrors.push(err72);
}
errors++;
}
validate18.errors = vErrors;
return errors === 0;
}

export const VRFConfig = validate19;
const schema20 = {"type":"object","required":["name","table"],"properties":{"name":{"type":"string","minLength":1},"links":{"type":"array","items":{"type":"string"}},"table":{"type":"string","format":"routing-table"},"hardwareAddr":{"type":"string","format":"hardware-address"},"up":{"type":"boolean","default":true},"mtu":{"type":"integer","minimum":0,"maximum":4294967295},"multicast":{"type":"boolean"},"addresses":{"type":"array","items":{"type":"object","required":["address"],"properties":{"address":{"type":"string","format":"prefix"},"routePriority":{"type":"integer","minimum":0,"maximum":4294967295}},"additionalProperties":false}},"routes":{"type":"array","items":{"type":"object","properties":{"destination":{"type":"string","format":"prefix","x-empty":"a default route"},"gateway":{"type":"string","format":"address"},"source":{"type":"string","format":"address"},"metric":{"type":"integer","minimum":0,"maximum":4294967295,"default":1024},"mtu":{"type":"integer","minimum":0,"maximum":4294967295},"table":{"type":"string","format":"routing-table"}},"additionalProperties":false}}},"additionalProperties":false};

function validate19(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.name === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "name"},message:"must have required property '"+"name"+"'"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.table === undefined){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "table"},message:"must have required property '"+"table"+"'"};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
for(const key0 in data){
if(!(func2.call(schema20.properties, key0))){
const err2 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
if(data.name !== undefined){
let data0 = data.name;
if(typeof data0 === "string"){
if(data0.length < 1){
const err3 = {instancePath:instancePath+"/name",schemaPath:"#/properties/name/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
else {
const err4 = {instancePath:instancePath+"/name",schemaPath:"#/properties/name/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
if(data.links !== undefined){
let data1 = data.links;
if(Array.isArray(data1)){
const len0 = data1.length;
for(let i0=0; i0<len0; i0++){
if(typeof data1[i0] !== "string"){
const err5 = {instancePath:instancePath+"/links/" + i0,schemaPath:"#/properties/links/items/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
}
else {
const err6 = {instancePath:instancePath+"/links",schemaPath:"#/properties/links/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
if(data.table !== undefined){
let data3 = data.table;
if(typeof data3 === "string"){
if(!(formats104(data3))){
const err7 = {instancePath:instancePath+"/table",schemaPath:"#/properties/table/format",keyword:"format",params:{format: "routing-table"},message:"must match format \""+"routing-table"+"\""};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
else {
const err8 = {instancePath:instancePath+"/table",schemaPath:"#/properties/table/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
if(data.hardwareAddr !== undefined){
let data4 = data.hardwareAddr;
if(typeof data4 === "string"){
if(!(formats116(data4))){
const err9 = {instancePath:instancePath+"/hardwareAddr",schemaPath:"#/properties/hardwareAddr/format",keyword:"format",params:{format: "hardware-address"},message:"must match format \""+"hardware-address"+"\""};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
else {
const err10 = {instancePath:instancePath+"/hardwareAddr",schemaPath:"#/properties/hardwareAddr/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
if(data.up !== undefined){
if(typeof data.up !== "boolean"){
const err11 = {instancePath:instancePath+"/up",schemaPath:"#/properties/up/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
if(data.mtu !== undefined){
let data6 = data.mtu;
if(!(((typeof data6 == "number") && (!(data6 % 1) && !isNaN(data6))) && (isFinite(data6)))){
const err12 = {instancePath:instancePath+"/mtu",schemaPath:"#/properties/mtu/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
if((typeof data6 == "number") && (isFinite(data6))){
if(data6 > 4294967295 || isNaN(data6)){
const err13 = {instancePath:instancePath+"/mtu",schemaPath:"#/properties/mtu/maximum",keyword:"maximum",params:{comparison: "<=", limit: 4294967295},message:"must be <= 4294967295"};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
if(data6 < 0 || isNaN(data6)){
const err14 = {instancePath:instancePath+"/mtu",schemaPath:"#/properties/mtu/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
}
}
if(data.multicast !== undefined){
if(typeof data.multicast !== "boolean"){
const err15 = {instancePath:instancePath+"/multicast",schemaPath:"#/properties/multicast/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
}
if(data.addresses !== undefined){
let data8 = data.addresses;
if(Array.isArray(data8)){
const len1 = data8.length;
for(let i1=0; i1<len1; i1++){
let data9 = data8[i1];
if(data9 && typeof data9 == "object" && !Array.isArray(data9)){
if(data9.address === undefined){
const err16 = {instancePath:instancePath+"/addresses/" + i1,schemaPath:"#/properties/addresses/items/required",keyword:"required",params:{missingProperty: "address"},message:"must have required property '"+"address"+"'"};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
for(const key1 in data9){
if(!((key1 === "address") || (key1 === "routePriority"))){
const err17 = {instancePath:instancePath+"/addresses/" + i1,schemaPath:"#/properties/addresses/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
}
if(data9.address !== undefined){
let data10 = data9.address;
if(typeof data10 === "string"){
if(!(formats96(data10))){
const err18 = {instancePath:instancePath+"/addresses/" + i1+"/address",schemaPath:"#/properties/addresses/items/properties/address/format",keyword:"format",params:{format: "prefix"},message:"must match format \""+"prefix"+"\""};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
}
else {
const err19 = {instancePath:instancePath+"/addresses/" + i1+"/address",schemaPath:"#/properties/addresses/items/properties/address/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
}
if(data9.routePriority !== undefined){
let data11 = data9.routePriority;
if(!(((typeof data11 == "number") && (!(data11 % 1) && !isNaN(data11))) && (isFinite(data11)))){
const err20 = {instancePath:instancePath+"/addresses/" + i1+"/routePriority",schemaPath:"#/properties/addresses/items/properties/routePriority/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
if((typeof data11 == "number") && (isFinite(data11))){
if(data11 > 4294967295 || isNaN(data11)){
const err21 = {instancePath:instancePath+"/addresses/" + i1+"/routePriority",schemaPath:"#/properties/addresses/items/properties/routePriority/maximum",keyword:"maximum",params:{comparison: "<=", limit: 4294967295},message:"must be <= 4294967295"};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
if(data11 < 0 || isNaN(data11)){
const err22 = {instancePath:instancePath+"/addresses/" + i1+"/routePriority",schemaPath:"#/properties/addresses/items/properties/routePriority/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
}
}
}
else {
const err23 = {instancePath:instancePath+"/addresses/" + i1,schemaPath:"#/properties/addresses/items/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
}
}
else {
const err24 = {instancePath:instancePath+"/addresses",schemaPath:"#/properties/addresses/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
}
if(data.routes !== undefined){
let data12 = data.routes;
if(Array.isArray(data12)){
const len2 = data12.length;
for(let i2=0; i2<len2; i2++){
let data13 = data12[i2];
if(data13 && typeof data13 == "object" && !Array.isArray(data13)){
for(const key2 in data13){
if(!((((((key2 === "destination") || (key2 === "gateway")) || (key2 === "source")) || (key2 === "metric")) || (key2 === "mtu")) || (key2 === "table"))){
const err25 = {instancePath:instancePath+"/routes/" + i2,schemaPath:"#/properties/routes/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key2},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.push(err25);
}
errors++;
}
}
if(data13.destination !== undefined){
let data14 = data13.destination;
if(typeof data14 === "string"){
if(!(formats96(data14))){
const err26 = {instancePath:instancePath+"/routes/" + i2+"/destination",schemaPath:"#/properties/routes/items/properties/destination/format",keyword:"format",params:{format: "prefix"},message:"must match format \""+"prefix"+"\""};
if(vErrors === null){
vErrors = [err26];
}
else {
vErrors.push(err26);
}
errors++;
}
}
else {
const err27 = {instancePath:instancePath+"/routes/" + i2+"/destination",schemaPath:"#/properties/routes/items/properties/destination/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err27];
}
else {
vErrors.push(err27);
}
errors++;
}
}
if(data13.gateway !== undefined){
let data15 = data13.gateway;
if(typeof data15 === "string"){
if(!(formats100(data15))){
const err28 = {instancePath:instancePath+"/routes/" + i2+"/gateway",schemaPath:"#/properties/routes/items/properties/gateway/format",keyword:"format",params:{format: "address"},message:"must match format \""+"address"+"\""};
if(vErrors === null){
vErrors = [err28];
}
else {
vErrors.push(err28);
}
errors++;
}
}
else {
const err29 = {instancePath:instancePath+"/routes/" + i2+"/gateway",schemaPath:"#/properties/routes/items/properties/gateway/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err29];
}
else {
vErrors.push(err29);
}
errors++;
}
}
if(data13.source !== undefined){
let data16 = data13.source;
if(typeof data16 === "string"){
if(!(formats100(data16))){
const err30 = {instancePath:instancePath+"/routes/" + i2+"/source",schemaPath:"#/properties/routes/items/properties/source/format",keyword:"format",params:{format: "address"},message:"must match format \""+"address"+"\""};
if(vErrors === null){
vErrors = [err30];
}
else {
vErrors.push(err30);
}
errors++;
}
}
else {
const err31 = {instancePath:instancePath+"/routes/" + i2+"/source",schemaPath:"#/properties/routes/items/properties/source/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err31];
}
else {
vErrors.push(err31);
}
errors++;
}
}
if(data13.metric !== undefined){
let data17 = data13.metric;
if(!(((typeof data17 == "number") && (!(data17 % 1) && !isNaN(data17))) && (isFinite(data17)))){
const err32 = {instancePath:instancePath+"/routes/" + i2+"/metric",schemaPath:"#/properties/routes/items/properties/metric/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err32];
}
else {
vErrors.push(err32);
}
errors++;
}
if((typeof data17 == "number") && (isFinite(data17))){
if(data17 > 4294967295 || isNaN(data17)){
const err33 = {instancePath:instancePath+"/routes/" + i2+"/metric",schemaPath:"#/properties/routes/items/properties/metric/maximum",keyword:"maximum",params:{comparison: "<=", limit: 4294967295},message:"must be <= 4294967295"};
if(vErrors === null){
vErrors = [err33];
}
else {
vErrors.push(err33);
}
errors++;
}
if(data17 < 0 || isNaN(data17)){
const err34 = {instancePath:instancePath+"/routes/" + i2+"/metric",schemaPath:"#/properties/routes/items/properties/metric/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"};
if(vErrors === null){
vErrors = [err34];
}
else {
vErrors.push(err34);
}
errors++;
}
}
}
if(data13.mtu !== undefined){
let data18 = data13.mtu;
if(!(((typeof data18 == "number") && (!(data18 % 1) && !isNaN(data18))) && (isFinite(data18)))){
const err35 = {instancePath:instancePath+"/routes/" + i2+"/mtu",schemaPath:"#/properties/routes/items/properties/mtu/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err35];
}
else {
vErrors.push(err35);
}
errors++;
}
if((typeof data18 == "number") && (isFinite(data18))){
if(data18 > 4294967295 || isNaN(data18)){
const err36 = {instancePath:instancePath+"/routes/" + i2+"/mtu",schemaPath:"#/properties/routes/items/properties/mtu/maximum",keyword:"maximum",params:{comparison: "<=", limit: 4294967295},message:"must be <= 4294967295"};
if(vErrors === null){
vErrors = [err36];
}
else {
vErrors.push(err36);
}
errors++;
}
if(data18 < 0 || isNaN(data18)){
const err37 = {instancePath:instancePath+"/routes/" + i2+"/mtu",schemaPath:"#/properties/routes/items/properties/mtu/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"};
if(vErrors === null){
vErrors = [err37];
}
else {
vErrors.push(err37);
}
errors++;
}
}
}
if(data13.table !== undefined){
let data19 = data13.table;
if(typeof data19 === "string"){
if(!(formats104(data19))){
const err38 = {instancePath:instancePath+"/routes/" + i2+"/table",schemaPath:"#/properties/routes/items/properties/table/format",keyword:"format",params:{format: "routing-table"},message:"must match format \""+"routing-table"+"\""};
if(vErrors === null){
vErrors = [err38];
}
else {
vErrors.push(err38);
}
errors++;
}
}
else {
const err39 = {instancePath:instancePath+"/routes/" + i2+"/table",schemaPath:"#/properties/routes/items/properties/table/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err39];
}
else {
vErrors.push(err39);
}
errors++;
}
}
}
else {
const err40 = {instancePath:instancePath+"/routes/" + i2,schemaPath:"#/properties/routes/items/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err40];
}
else {
vErrors.push(err40);
}
errors++;
}
}
}
else {
const err41 = {instancePath:instancePath+"/routes",schemaPath:"#/properties/routes/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err41];
}
else {
vErrors.push(err41);
}
errors++;
}
}
}
else {
const err42 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err42];
}
else {
vErrors.push(err42);
}
errors++;
}
validate19.errors = vErrors;
return errors === 0;
}

export const WireguardConfig = validate20;
const schema21 = {"type":"object","required":["name","privateKey"],"properties":{"name":{"type":"string","minLength":1},"privateKey":{"type":"string","x-secret":true},"listenPort":{"type":"integer","minimum":0,"maximum":65535,"x-any-size":true},"firewallMark":{"type":"integer","minimum":-9007199254740991,"maximum":9007199254740991},"peers":{"type":"array","items":{"type":"object","properties":{"publicKey":{"type":"string"},"presharedKey":{"type":"string","x-secret":true},"endpoint":{"type":"string","format":"address-and-port"},"persistentKeepaliveInterval":{"type":"string","format":"duration"},"allowedIPs":{"type":"array","items":{"type":"string","format":"prefix"}}},"additionalProperties":false}},"up":{"type":"boolean","default":true},"mtu":{"type":"integer","minimum":0,"maximum":4294967295},"multicast":{"type":"boolean"},"addresses":{"type":"array","items":{"type":"object","required":["address"],"properties":{"address":{"type":"string","format":"prefix"},"routePriority":{"type":"integer","minimum":0,"maximum":4294967295}},"additionalProperties":false}},"routes":{"type":"array","items":{"type":"object","properties":{"destination":{"type":"string","format":"prefix","x-empty":"a default route"},"gateway":{"type":"string","format":"address"},"source":{"type":"string","format":"address"},"metric":{"type":"integer","minimum":0,"maximum":4294967295,"default":1024},"mtu":{"type":"integer","minimum":0,"maximum":4294967295},"table":{"type":"string","format":"routing-table"}},"additionalProperties":false}}},"additionalProperties":false};
const formats190 = formats["address-and-port"];

function validate20(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.name === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "name"},message:"must have required property '"+"name"+"'"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.privateKey === undefined){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "privateKey"},message:"must have required property '"+"privateKey"+"'"};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
for(const key0 in data){
if(!(func2.call(schema21.properties, key0))){
const err2 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
if(data.name !== undefined){
let data0 = data.name;
if(typeof data0 === "string"){
if(data0.length < 1){
const err3 = {instancePath:instancePath+"/name",schemaPath:"#/properties/name/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
else {
const err4 = {instancePath:instancePath+"/name",schemaPath:"#/properties/name/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
if(data.privateKey !== undefined){
if(typeof data.privateKey !== "string"){
const err5 = {instancePath:instancePath+"/privateKey",schemaPath:"#/properties/privateKey/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
if(data.listenPort !== undefined){
let data2 = data.listenPort;
if(!(((typeof data2 == "number") && (!(data2 % 1) && !isNaN(data2))) && (isFinite(data2)))){
const err6 = {instancePath:instancePath+"/listenPort",schemaPath:"#/properties/listenPort/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
if((typeof data2 == "number") && (isFinite(data2))){
if(data2 > 65535 || isNaN(data2)){
const err7 = {instancePath:instancePath+"/listenPort",schemaPath:"#/properties/listenPort/maximum",keyword:"maximum",params:{comparison: "<=", limit: 65535},message:"must be <= 65535"};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
if(data2 < 0 || isNaN(data2)){
const err8 = {instancePath:instancePath+"/listenPort",schemaPath:"#/properties/listenPort/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
}
if(data.firewallMark !== undefined){
let data3 = data.firewallMark;
if(!(((typeof data3 == "number") && (!(data3 % 1) && !isNaN(data3))) && (isFinite(data3)))){
const err9 = {instancePath:instancePath+"/firewallMark",schemaPath:"#/properties/firewallMark/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
if((typeof data3 == "number") && (isFinite(data3))){
if(data3 > 9007199254740991 || isNaN(data3)){
const err10 = {instancePath:instancePath+"/firewallMark",schemaPath:"#/properties/firewallMark/maximum",keyword:"maximum",params:{comparison: "<=", limit: 9007199254740991},message:"must be <= 9007199254740991"};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
if(data3 < -9007199254740991 || isNaN(data3)){
const err11 = {instancePath:instancePath+"/firewallMark",schemaPath:"#/properties/firewallMark/minimum",keyword:"minimum",params:{comparison: ">=", limit: -9007199254740991},message:"must be >= -9007199254740991"};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
}
if(data.peers !== undefined){
let data4 = data.peers;
if(Array.isArray(data4)){
const len0 = data4.length;
for(let i0=0; i0<len0; i0++){
let data5 = data4[i0];
if(data5 && typeof data5 == "object" && !Array.isArray(data5)){
for(const key1 in data5){
if(!(((((key1 === "publicKey") || (key1 === "presharedKey")) || (key1 === "endpoint")) || (key1 === "persistentKeepaliveInterval")) || (key1 === "allowedIPs"))){
const err12 = {instancePath:instancePath+"/peers/" + i0,schemaPath:"#/properties/peers/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
if(data5.publicKey !== undefined){
if(typeof data5.publicKey !== "string"){
const err13 = {instancePath:instancePath+"/peers/" + i0+"/publicKey",schemaPath:"#/properties/peers/items/properties/publicKey/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
if(data5.presharedKey !== undefined){
if(typeof data5.presharedKey !== "string"){
const err14 = {instancePath:instancePath+"/peers/" + i0+"/presharedKey",schemaPath:"#/properties/peers/items/properties/presharedKey/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
}
if(data5.endpoint !== undefined){
let data8 = data5.endpoint;
if(typeof data8 === "string"){
if(!(formats190(data8))){
const err15 = {instancePath:instancePath+"/peers/" + i0+"/endpoint",schemaPath:"#/properties/peers/items/properties/endpoint/format",keyword:"format",params:{format: "address-and-port"},message:"must match format \""+"address-and-port"+"\""};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
}
else {
const err16 = {instancePath:instancePath+"/peers/" + i0+"/endpoint",schemaPath:"#/properties/peers/items/properties/endpoint/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
}
if(data5.persistentKeepaliveInterval !== undefined){
let data9 = data5.persistentKeepaliveInterval;
if(typeof data9 === "string"){
if(!(formats92(data9))){
const err17 = {instancePath:instancePath+"/peers/" + i0+"/persistentKeepaliveInterval",schemaPath:"#/properties/peers/items/properties/persistentKeepaliveInterval/format",keyword:"format",params:{format: "duration"},message:"must match format \""+"duration"+"\""};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
}
else {
const err18 = {instancePath:instancePath+"/peers/" + i0+"/persistentKeepaliveInterval",schemaPath:"#/properties/peers/items/properties/persistentKeepaliveInterval/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
}
if(data5.allowedIPs !== undefined){
let data10 = data5.allowedIPs;
if(Array.isArray(data10)){
const len1 = data10.length;
for(let i1=0; i1<len1; i1++){
let data11 = data10[i1];
if(typeof data11 === "string"){
if(!(formats96(data11))){
const err19 = {instancePath:instancePath+"/peers/" + i0+"/allowedIPs/" + i1,schemaPath:"#/properties/peers/items/properties/allowedIPs/items/format",keyword:"format",params:{format: "prefix"},message:"must match format \""+"prefix"+"\""};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
}
else {
const err20 = {instancePath:instancePath+"/peers/" + i0+"/allowedIPs/" + i1,schemaPath:"#/properties/peers/items/properties/allowedIPs/items/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
}
}
else {
const err21 = {instancePath:instancePath+"/peers/" + i0+"/allowedIPs",schemaPath:"#/properties/peers/items/properties/allowedIPs/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
}
}
else {
const err22 = {instancePath:instancePath+"/peers/" + i0,schemaPath:"#/properties/peers/items/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
}
}
else {
const err23 = {instancePath:instancePath+"/peers",schemaPath:"#/properties/peers/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
}
if(data.up !== undefined){
if(typeof data.up !== "boolean"){
const err24 = {instancePath:instancePath+"/up",schemaPath:"#/properties/up/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
}
if(data.mtu !== undefined){
let data13 = data.mtu;
if(!(((typeof data13 == "number") && (!(data13 % 1) && !isNaN(data13))) && (isFinite(data13)))){
const err25 = {instancePath:instancePath+"/mtu",schemaPath:"#/properties/mtu/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.push(err25);
}
errors++;
}
if((typeof data13 == "number") && (isFinite(data13))){
if(data13 > 4294967295 || isNaN(data13)){
const err26 = {instancePath:instancePath+"/mtu",schemaPath:"#/properties/mtu/maximum",keyword:"maximum",params:{comparison: "<=", limit: 4294967295},message:"must be <= 4294967295"};
if(vErrors === null){
vErrors = [err26];
}
else {
vErrors.push(err26);
}
errors++;
}
if(data13 < 0 || isNaN(data13)){
const err27 = {instancePath:instancePath+"/mtu",schemaPath:"#/properties/mtu/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"};
if(vErrors === null){
vErrors = [err27];
}
else {
vErrors.push(err27);
}
errors++;
}
}
}
if(data.multicast !== undefined){
if(typeof data.multicast !== "boolean"){
const err28 = {instancePath:instancePath+"/multicast",schemaPath:"#/properties/multicast/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"};
if(vErrors === null){
vErrors = [err28];
}
else {
vErrors.push(err28);
}
errors++;
}
}
if(data.addresses !== undefined){
let data15 = data.addresses;
if(Array.isArray(data15)){
const len2 = data15.length;
for(let i2=0; i2<len2; i2++){
let data16 = data15[i2];
if(data16 && typeof data16 == "object" && !Array.isArray(data16)){
if(data16.address === undefined){
const err29 = {instancePath:instancePath+"/addresses/" + i2,schemaPath:"#/properties/addresses/items/required",keyword:"required",params:{missingProperty: "address"},message:"must have required property '"+"address"+"'"};
if(vErrors === null){
vErrors = [err29];
}
else {
vErrors.push(err29);
}
errors++;
}
for(const key2 in data16){
if(!((key2 === "address") || (key2 === "routePriority"))){
const err30 = {instancePath:instancePath+"/addresses/" + i2,schemaPath:"#/properties/addresses/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key2},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err30];
}
else {
vErrors.push(err30);
}
errors++;
}
}
if(data16.address !== undefined){
let data17 = data16.address;
if(typeof data17 === "string"){
if(!(formats96(data17))){
const err31 = {instancePath:instancePath+"/addresses/" + i2+"/address",schemaPath:"#/properties/addresses/items/properties/address/format",keyword:"format",params:{format: "prefix"},message:"must match format \""+"prefix"+"\""};
if(vErrors === null){
vErrors = [err31];
}
else {
vErrors.push(err31);
}
errors++;
}
}
else {
const err32 = {instancePath:instancePath+"/addresses/" + i2+"/address",schemaPath:"#/properties/addresses/items/properties/address/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err32];
}
else {
vErrors.push(err32);
}
errors++;
}
}
if(data16.routePriority !== undefined){
let data18 = data16.routePriority;
if(!(((typeof data18 == "number") && (!(data18 % 1) && !isNaN(data18))) && (isFinite(data18)))){
const err33 = {instancePath:instancePath+"/addresses/" + i2+"/routePriority",schemaPath:"#/properties/addresses/items/properties/routePriority/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err33];
}
else {
vErrors.push(err33);
}
errors++;
}
if((typeof data18 == "number") && (isFinite(data18))){
if(data18 > 4294967295 || isNaN(data18)){
const err34 = {instancePath:instancePath+"/addresses/" + i2+"/routePriority",schemaPath:"#/properties/addresses/items/properties/routePriority/maximum",keyword:"maximum",params:{comparison: "<=", limit: 4294967295},message:"must be <= 4294967295"};
if(vErrors === null){
vErrors = [err34];
}
else {
vErrors.push(err34);
}
errors++;
}
if(data18 < 0 || isNaN(data18)){
const err35 = {instancePath:instancePath+"/addresses/" + i2+"/routePriority",schemaPath:"#/properties/addresses/items/properties/routePriority/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"};
if(vErrors === null){
vErrors = [err35];
}
else {
vErrors.push(err35);
}
errors++;
}
}
}
}
else {
const err36 = {instancePath:instancePath+"/addresses/" + i2,schemaPath:"#/properties/addresses/items/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err36];
}
else {
vErrors.push(err36);
}
errors++;
}
}
}
else {
const err37 = {instancePath:instancePath+"/addresses",schemaPath:"#/properties/addresses/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err37];
}
else {
vErrors.push(err37);
}
errors++;
}
}
if(data.routes !== undefined){
let data19 = data.routes;
if(Array.isArray(data19)){
const len3 = data19.length;
for(let i3=0; i3<len3; i3++){
let data20 = data19[i3];
if(data20 && typeof data20 == "object" && !Array.isArray(data20)){
for(const key3 in data20){
if(!((((((key3 === "destination") || (key3 === "gateway")) || (key3 === "source")) || (key3 === "metric")) || (key3 === "mtu")) || (key3 === "table"))){
const err38 = {instancePath:instancePath+"/routes/" + i3,schemaPath:"#/properties/routes/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key3},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err38];
}
else {
vErrors.push(err38);
}
errors++;
}
}
if(data20.destination !== undefined){
let data21 = data20.destination;
if(typeof data21 === "string"){
if(!(formats96(data21))){
const err39 = {instancePath:instancePath+"/routes/" + i3+"/destination",schemaPath:"#/properties/routes/items/properties/destination/format",keyword:"format",params:{format: "prefix"},message:"must match format \""+"prefix"+"\""};
if(vErrors === null){
vErrors = [err39];
}
else {
vErrors.push(err39);
}
errors++;
}
}
else {
const err40 = {instancePath:instancePath+"/routes/" + i3+"/destination",schemaPath:"#/properties/routes/items/properties/destination/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err40];
}
else {
vErrors.push(err40);
}
errors++;
}
}
if(data20.gateway !== undefined){
let data22 = data20.gateway;
if(typeof data22 === "string"){
if(!(formats100(data22))){
const err41 = {instancePath:instancePath+"/routes/" + i3+"/gateway",schemaPath:"#/properties/routes/items/properties/gateway/format",keyword:"format",params:{format: "address"},message:"must match format \""+"address"+"\""};
if(vErrors === null){
vErrors = [err41];
}
else {
vErrors.push(err41);
}
errors++;
}
}
else {
const err42 = {instancePath:instancePath+"/routes/" + i3+"/gateway",schemaPath:"#/properties/routes/items/properties/gateway/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err42];
}
else {
vErrors.push(err42);
}
errors++;
}
}
if(data20.source !== undefined){
let data23 = data20.source;
if(typeof data23 === "string"){
if(!(formats100(data23))){
const err43 = {instancePath:instancePath+"/routes/" + i3+"/source",schemaPath:"#/properties/routes/items/properties/source/format",keyword:"format",params:{format: "address"},message:"must match format \""+"address"+"\""};
if(vErrors === null){
vErrors = [err43];
}
else {
vErrors.push(err43);
}
errors++;
}
}
else {
const err44 = {instancePath:instancePath+"/routes/" + i3+"/source",schemaPath:"#/properties/routes/items/properties/source/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err44];
}
else {
vErrors.push(err44);
}
errors++;
}
}
if(data20.metric !== undefined){
let data24 = data20.metric;
if(!(((typeof data24 == "number") && (!(data24 % 1) && !isNaN(data24))) && (isFinite(data24)))){
const err45 = {instancePath:instancePath+"/routes/" + i3+"/metric",schemaPath:"#/properties/routes/items/properties/metric/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err45];
}
else {
vErrors.push(err45);
}
errors++;
}
if((typeof data24 == "number") && (isFinite(data24))){
if(data24 > 4294967295 || isNaN(data24)){
const err46 = {instancePath:instancePath+"/routes/" + i3+"/metric",schemaPath:"#/properties/routes/items/properties/metric/maximum",keyword:"maximum",params:{comparison: "<=", limit: 4294967295},message:"must be <= 4294967295"};
if(vErrors === null){
vErrors = [err46];
}
else {
vErrors.push(err46);
}
errors++;
}
if(data24 < 0 || isNaN(data24)){
const err47 = {instancePath:instancePath+"/routes/" + i3+"/metric",schemaPath:"#/properties/routes/items/properties/metric/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"};
if(vErrors === null){
vErrors = [err47];
}
else {
vErrors.push(err47);
}
errors++;
}
}
}
if(data20.mtu !== undefined){
let data25 = data20.mtu;
if(!(((typeof data25 == "number") && (!(data25 % 1) && !isNaN(data25))) && (isFinite(data25)))){
const err48 = {instancePath:instancePath+"/routes/" + i3+"/mtu",schemaPath:"#/properties/routes/items/properties/mtu/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err48];
}
else {
vErrors.push(err48);
}
errors++;
}
if((typeof data25 == "number") && (isFinite(data25))){
if(data25 > 4294967295 || isNaN(data25)){
const err49 = {instancePath:instancePath+"/routes/" + i3+"/mtu",schemaPath:"#/properties/routes/items/properties/mtu/maximum",keyword:"maximum",params:{comparison: "<=", limit: 4294967295},message:"must be <= 4294967295"};
if(vErrors === null){
vErrors = [err49];
}
else {
vErrors.push(err49);
}
errors++;
}
if(data25 < 0 || isNaN(data25)){
const err50 = {instancePath:instancePath+"/routes/" + i3+"/mtu",schemaPath:"#/properties/routes/items/properties/mtu/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"};
if(vErrors === null){
vErrors = [err50];
}
else {
vErrors.push(err50);
}
errors++;
}
}
}
if(data20.table !== undefined){
let data26 = data20.table;
if(typeof data26 === "string"){
if(!(formats104(data26))){
const err51 = {instancePath:instancePath+"/routes/" + i3+"/table",schemaPath:"#/properties/routes/items/properties/table/format",keyword:"format",params:{format: "routing-table"},message:"must match format \""+"routing-table"+"\""};
if(vErrors === null){
vErrors = [err51];
}
else {
vErrors.push(err51);
}
errors++;
}
}
else {
const err52 = {instancePath:instancePath+"/routes/" + i3+"/table",schemaPath:"#/properties/routes/items/properties/table/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err52];
}
else {
vErrors.push(err52);
}
errors++;
}
}
}
else {
const err53 = {instancePath:instancePath+"/routes/" + i3,schemaPath:"#/properties/routes/items/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err53];
}
else {
vErrors.push(err53);
}
errors++;
}
}
}
else {
const err54 = {instancePath:instancePath+"/routes",schemaPath:"#/properties/routes/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err54];
}
else {
vErrors.push(err54);
}
errors++;
}
}
}
else {
const err55 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err55];
}
else {
vErrors.push(err55);
}
errors++;
}
validate20.errors = vErrors;
return errors === 0;
}

export const MacVLANConfig = validate21;
const schema22 = {"type":"object","required":["name","parent"],"properties":{"name":{"type":"string","minLength":1},"parent":{"type":"string","minLength":1},"mode":{"type":"string","enum":["private","vepa","bridge","passthru"],"default":"bridge","x-unfit":{"source":"needs a list of MAC addresses, for which the language has no field yet"}},"hardwareAddr":{"type":"string","format":"hardware-address"},"up":{"type":"boolean","default":true},"mtu":{"type":"integer","minimum":0,"maximum":4294967295},"multicast":{"type":"boolean"},"addresses":{"type":"array","items":{"type":"object","required":["address"],"properties":{"address":{"type":"string","format":"prefix"},"routePriority":{"type":"integer","minimum":0,"maximum":4294967295}},"additionalProperties":false}},"routes":{"type":"array","items":{"type":"object","properties":{"destination":{"type":"string","format":"prefix","x-empty":"a default route"},"gateway":{"type":"string","format":"address"},"source":{"type":"string","format":"address"},"metric":{"type":"integer","minimum":0,"maximum":4294967295,"default":1024},"mtu":{"type":"integer","minimum":0,"maximum":4294967295},"table":{"type":"string","format":"routing-table"}},"additionalProperties":false}}},"additionalProperties":false};

function validate21(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.name === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "name"},message:"must have required property '"+"name"+"'"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.parent === undefined){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "parent"},message:"must have required property '"+"parent"+"'"};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
for(const key0 in data){
if(!(func2.call(schema22.properties, key0))){
const err2 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
if(data.name !== undefined){
let data0 = data.name;
if(typeof data0 === "string"){
if(data0.length < 1){
const err3 = {instancePath:instancePath+"/name",schemaPath:"#/properties/name/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
else {
const err4 = {instancePath:instancePath+"/name",schemaPath:"#/properties/name/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
if(data.parent !== undefined){
let data1 = data.parent;
if(typeof data1 === "string"){
if(data1.length < 1){
const err5 = {instancePath:instancePath+"/parent",schemaPath:"#/properties/parent/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
else {
const err6 = {instancePath:instancePath+"/parent",schemaPath:"#/properties/parent/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
if(data.mode !== undefined){
let data2 = data.mode;
if(typeof data2 !== "string"){
const err7 = {instancePath:instancePath+"/mode",schemaPath:"#/properties/mode/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
if(!((((data2 === "private") || (data2 === "vepa")) || (data2 === "bridge")) || (data2 === "passthru"))){
const err8 = {instancePath:instancePath+"/mode",schemaPath:"#/properties/mode/enum",keyword:"enum",params:{allowedValues: schema22.properties.mode.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
if(data.hardwareAddr !== undefined){
let data3 = data.hardwareAddr;
if(typeof data3 === "string"){
if(!(formats116(data3))){
const err9 = {instancePath:instancePath+"/hardwareAddr",schemaPath:"#/properties/hardwareAddr/format",keyword:"format",params:{format: "hardware-address"},message:"must match format \""+"hardware-address"+"\""};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
else {
const err10 = {instancePath:instancePath+"/hardwareAddr",schemaPath:"#/properties/hardwareAddr/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
if(data.up !== undefined){
if(typeof data.up !== "boolean"){
const err11 = {instancePath:instancePath+"/up",schemaPath:"#/properties/up/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
if(data.mtu !== undefined){
let data5 = data.mtu;
if(!(((typeof data5 == "number") && (!(data5 % 1) && !isNaN(data5))) && (isFinite(data5)))){
const err12 = {instancePath:instancePath+"/mtu",schemaPath:"#/properties/mtu/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
if((typeof data5 == "number") && (isFinite(data5))){
if(data5 > 4294967295 || isNaN(data5)){
const err13 = {instancePath:instancePath+"/mtu",schemaPath:"#/properties/mtu/maximum",keyword:"maximum",params:{comparison: "<=", limit: 4294967295},message:"must be <= 4294967295"};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
if(data5 < 0 || isNaN(data5)){
const err14 = {instancePath:instancePath+"/mtu",schemaPath:"#/properties/mtu/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
}
}
if(data.multicast !== undefined){
if(typeof data.multicast !== "boolean"){
const err15 = {instancePath:instancePath+"/multicast",schemaPath:"#/properties/multicast/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
}
if(data.addresses !== undefined){
let data7 = data.addresses;
if(Array.isArray(data7)){
const len0 = data7.length;
for(let i0=0; i0<len0; i0++){
let data8 = data7[i0];
if(data8 && typeof data8 == "object" && !Array.isArray(data8)){
if(data8.address === undefined){
const err16 = {instancePath:instancePath+"/addresses/" + i0,schemaPath:"#/properties/addresses/items/required",keyword:"required",params:{missingProperty: "address"},message:"must have required property '"+"address"+"'"};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
for(const key1 in data8){
if(!((key1 === "address") || (key1 === "routePriority"))){
const err17 = {instancePath:instancePath+"/addresses/" + i0,schemaPath:"#/properties/addresses/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
}
if(data8.address !== undefined){
let data9 = data8.address;
if(typeof data9 === "string"){
if(!(formats96(data9))){
const err18 = {instancePath:instancePath+"/addresses/" + i0+"/address",schemaPath:"#/properties/addresses/items/properties/address/format",keyword:"format",params:{format: "prefix"},message:"must match format \""+"prefix"+"\""};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
}
else {
const err19 = {instancePath:instancePath+"/addresses/" + i0+"/address",schemaPath:"#/properties/addresses/items/properties/address/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
}
if(data8.routePriority !== undefined){
let data10 = data8.routePriority;
if(!(((typeof data10 == "number") && (!(data10 % 1) && !isNaN(data10))) && (isFinite(data10)))){
const err20 = {instancePath:instancePath+"/addresses/" + i0+"/routePriority",schemaPath:"#/properties/addresses/items/properties/routePriority/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
if((typeof data10 == "number") && (isFinite(data10))){
if(data10 > 4294967295 || isNaN(data10)){
const err21 = {instancePath:instancePath+"/addresses/" + i0+"/routePriority",schemaPath:"#/properties/addresses/items/properties/routePriority/maximum",keyword:"maximum",params:{comparison: "<=", limit: 4294967295},message:"must be <= 4294967295"};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
if(data10 < 0 || isNaN(data10)){
const err22 = {instancePath:instancePath+"/addresses/" + i0+"/routePriority",schemaPath:"#/properties/addresses/items/properties/routePriority/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
}
}
}
else {
const err23 = {instancePath:instancePath+"/addresses/" + i0,schemaPath:"#/properties/addresses/items/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
}
}
else {
const err24 = {instancePath:instancePath+"/addresses",schemaPath:"#/properties/addresses/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
}
if(data.routes !== undefined){
let data11 = data.routes;
if(Array.isArray(data11)){
const len1 = data11.length;
for(let i1=0; i1<len1; i1++){
let data12 = data11[i1];
if(data12 && typeof data12 == "object" && !Array.isArray(data12)){
for(const key2 in data12){
if(!((((((key2 === "destination") || (key2 === "gateway")) || (key2 === "source")) || (key2 === "metric")) || (key2 === "mtu")) || (key2 === "table"))){
const err25 = {instancePath:instancePath+"/routes/" + i1,schemaPath:"#/properties/routes/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key2},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.push(err25);
}
errors++;
}
}
if(data12.destination !== undefined){
let data13 = data12.destination;
if(typeof data13 === "string"){
if(!(formats96(data13))){
const err26 = {instancePath:instancePath+"/routes/" + i1+"/destination",schemaPath:"#/properties/routes/items/properties/destination/format",keyword:"format",params:{format: "prefix"},message:"must match format \""+"prefix"+"\""};
if(vErrors === null){
vErrors = [err26];
}
else {
vErrors.push(err26);
}
errors++;
}
}
else {
const err27 = {instancePath:instancePath+"/routes/" + i1+"/destination",schemaPath:"#/properties/routes/items/properties/destination/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err27];
}
else {
vErrors.push(err27);
}
errors++;
}
}
if(data12.gateway !== undefined){
let data14 = data12.gateway;
if(typeof data14 === "string"){
if(!(formats100(data14))){
const err28 = {instancePath:instancePath+"/routes/" + i1+"/gateway",schemaPath:"#/properties/routes/items/properties/gateway/format",keyword:"format",params:{format: "address"},message:"must match format \""+"address"+"\""};
if(vErrors === null){
vErrors = [err28];
}
else {
vErrors.push(err28);
}
errors++;
}
}
else {
const err29 = {instancePath:instancePath+"/routes/" + i1+"/gateway",schemaPath:"#/properties/routes/items/properties/gateway/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err29];
}
else {
vErrors.push(err29);
}
errors++;
}
}
if(data12.source !== undefined){
let data15 = data12.source;
if(typeof data15 === "string"){
if(!(formats100(data15))){
const err30 = {instancePath:instancePath+"/routes/" + i1+"/source",schemaPath:"#/properties/routes/items/properties/source/format",keyword:"format",params:{format: "address"},message:"must match format \""+"address"+"\""};
if(vErrors === null){
vErrors = [err30];
}
else {
vErrors.push(err30);
}
errors++;
}
}
else {
const err31 = {instancePath:instancePath+"/routes/" + i1+"/source",schemaPath:"#/properties/routes/items/properties/source/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err31];
}
else {
vErrors.push(err31);
}
errors++;
}
}
if(data12.metric !== undefined){
let data16 = data12.metric;
if(!(((typeof data16 == "number") && (!(data16 % 1) && !isNaN(data16))) && (isFinite(data16)))){
const err32 = {instancePath:instancePath+"/routes/" + i1+"/metric",schemaPath:"#/properties/routes/items/properties/metric/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err32];
}
else {
vErrors.push(err32);
}
errors++;
}
if((typeof data16 == "number") && (isFinite(data16))){
if(data16 > 4294967295 || isNaN(data16)){
const err33 = {instancePath:instancePath+"/routes/" + i1+"/metric",schemaPath:"#/properties/routes/items/properties/metric/maximum",keyword:"maximum",params:{comparison: "<=", limit: 4294967295},message:"must be <= 4294967295"};
if(vErrors === null){
vErrors = [err33];
}
else {
vErrors.push(err33);
}
errors++;
}
if(data16 < 0 || isNaN(data16)){
const err34 = {instancePath:instancePath+"/routes/" + i1+"/metric",schemaPath:"#/properties/routes/items/properties/metric/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"};
if(vErrors === null){
vErrors = [err34];
}
else {
vErrors.push(err34);
}
errors++;
}
}
}
if(data12.mtu !== undefined){
let data17 = data12.mtu;
if(!(((typeof data17 == "number") && (!(data17 % 1) && !isNaN(data17))) && (isFinite(data17)))){
const err35 = {instancePath:instancePath+"/routes/" + i1+"/mtu",schemaPath:"#/properties/routes/items/properties/mtu/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err35];
}
else {
vErrors.push(err35);
}
errors++;
}
if((typeof data17 == "number") && (isFinite(data17))){
if(data17 > 4294967295 || isNaN(data17)){
const err36 = {instancePath:instancePath+"/routes/" + i1+"/mtu",schemaPath:"#/properties/routes/items/properties/mtu/maximum",keyword:"maximum",params:{comparison: "<=", limit: 4294967295},message:"must be <= 4294967295"};
if(vErrors === null){
vErrors = [err36];
}
else {
vErrors.push(err36);
}
errors++;
}
if(data17 < 0 || isNaN(data17)){
const err37 = {instancePath:instancePath+"/routes/" + i1+"/mtu",schemaPath:"#/properties/routes/items/properties/mtu/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"};
if(vErrors === null){
vErrors = [err37];
}
else {
vErrors.push(err37);
}
errors++;
}
}
}
if(data12.table !== undefined){
let data18 = data12.table;
if(typeof data18 === "string"){
if(!(formats104(data18))){
const err38 = {instancePath:instancePath+"/routes/" + i1+"/table",schemaPath:"#/properties/routes/items/properties/table/format",keyword:"format",params:{format: "routing-table"},message:"must match format \""+"routing-table"+"\""};
if(vErrors === null){
vErrors = [err38];
}
else {
vErrors.push(err38);
}
errors++;
}
}
else {
const err39 = {instancePath:instancePath+"/routes/" + i1+"/table",schemaPath:"#/properties/routes/items/properties/table/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err39];
}
else {
vErrors.push(err39);
}
errors++;
}
}
}
else {
const err40 = {instancePath:instancePath+"/routes/" + i1,schemaPath:"#/properties/routes/items/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err40];
}
else {
vErrors.push(err40);
}
errors++;
}
}
}
else {
const err41 = {instancePath:instancePath+"/routes",schemaPath:"#/properties/routes/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err41];
}
else {
vErrors.push(err41);
}
errors++;
}
}
}
else {
const err42 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err42];
}
else {
vErrors.push(err42);
}
errors++;
}
validate21.errors = vErrors;
return errors === 0;
}

export const VXLANConfig = validate22;
const schema23 = {"type":"object","required":["name","id","parent"],"properties":{"name":{"type":"string","minLength":1},"id":{"type":"integer","minimum":1,"maximum":16777215},"parent":{"type":"string","minLength":1},"local":{"type":"string","format":"address"},"group":{"type":"string","format":"address"},"port":{"type":"integer","minimum":1,"maximum":65535,"default":4789},"learning":{"type":"boolean","default":true},"hardwareAddr":{"type":"string","format":"hardware-address"},"up":{"type":"boolean","default":true},"mtu":{"type":"integer","minimum":0,"maximum":4294967295},"multicast":{"type":"boolean"},"addresses":{"type":"array","items":{"type":"object","required":["address"],"properties":{"address":{"type":"string","format":"prefix"},"routePriority":{"type":"integer","minimum":0,"maximum":4294967295}},"additionalProperties":false}},"routes":{"type":"array","items":{"type":"object","properties":{"destination":{"type":"string","format":"prefix","x-empty":"a default route"},"gateway":{"type":"string","format":"address"},"source":{"type":"string","format":"address"},"metric":{"type":"integer","minimum":0,"maximum":4294967295,"default":1024},"mtu":{"type":"integer","minimum":0,"maximum":4294967295},"table":{"type":"string","format":"routing-table"}},"additionalProperties":false}}},"additionalProperties":false};

function validate22(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.name === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "name"},message:"must have required property '"+"name"+"'"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.id === undefined){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "id"},message:"must have required property '"+"id"+"'"};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(data.parent === undefined){
const err2 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "parent"},message:"must have required property '"+"parent"+"'"};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
for(const key0 in data){
if(!(func2.call(schema23.properties, key0))){
const err3 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
if(data.name !== undefined){
let data0 = data.name;
if(typeof data0 === "string"){
if(data0.length < 1){
const err4 = {instancePath:instancePath+"/name",schemaPath:"#/properties/name/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
else {
const err5 = {instancePath:instancePath+"/name",schemaPath:"#/properties/name/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
if(data.id !== undefined){
let data1 = data.id;
if(!(((typeof data1 == "number") && (!(data1 % 1) && !isNaN(data1))) && (isFinite(data1)))){
const err6 = {instancePath:instancePath+"/id",schemaPath:"#/properties/id/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
if((typeof data1 == "number") && (isFinite(data1))){
if(data1 > 16777215 || isNaN(data1)){
const err7 = {instancePath:instancePath+"/id",schemaPath:"#/properties/id/maximum",keyword:"maximum",params:{comparison: "<=", limit: 16777215},message:"must be <= 16777215"};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
if(data1 < 1 || isNaN(data1)){
const err8 = {instancePath:instancePath+"/id",schemaPath:"#/properties/id/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1"};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
}
if(data.parent !== undefined){
let data2 = data.parent;
if(typeof data2 === "string"){
if(data2.length < 1){
const err9 = {instancePath:instancePath+"/parent",schemaPath:"#/properties/parent/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
else {
const err10 = {instancePath:instancePath+"/parent",schemaPath:"#/properties/parent/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
if(data.local !== undefined){
let data3 = data.local;
if(typeof data3 === "string"){
if(!(formats100(data3))){
const err11 = {instancePath:instancePath+"/local",schemaPath:"#/properties/local/format",keyword:"format",params:{format: "address"},message:"must match format \""+"address"+"\""};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
else {
const err12 = {instancePath:instancePath+"/local",schemaPath:"#/properties/local/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
if(data.group !== undefined){
let data4 = data.group;
if(typeof data4 === "string"){
if(!(formats100(data4))){
const err13 = {instancePath:instancePath+"/group",schemaPath:"#/properties/group/format",keyword:"format",params:{format: "address"},message:"must match format \""+"address"+"\""};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
else {
const err14 = {instancePath:instancePath+"/group",schemaPath:"#/properties/group/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
}
if(data.port !== undefined){
let data5 = data.port;
if(!(((typeof data5 == "number") && (!(data5 % 1) && !isNaN(data5))) && (isFinite(data5)))){
const err15 = {instancePath:instancePath+"/port",schemaPath:"#/properties/port/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
if((typeof data5 == "number") && (isFinite(data5))){
if(data5 > 65535 || isNaN(data5)){
const err16 = {instancePath:instancePath+"/port",schemaPath:"#/properties/port/maximum",keyword:"maximum",params:{comparison: "<=", limit: 65535},message:"must be <= 65535"};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
if(data5 < 1 || isNaN(data5)){
const err17 = {instancePath:instancePath+"/port",schemaPath:"#/properties/port/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1"};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
}
}
if(data.learning !== undefined){
if(typeof data.learning !== "boolean"){
const err18 = {instancePath:instancePath+"/learning",schemaPath:"#/properties/learning/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
}
if(data.hardwareAddr !== undefined){
let data7 = data.hardwareAddr;
if(typeof data7 === "string"){
if(!(formats116(data7))){
const err19 = {instancePath:instancePath+"/hardwareAddr",schemaPath:"#/properties/hardwareAddr/format",keyword:"format",params:{format: "hardware-address"},message:"must match format \""+"hardware-address"+"\""};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
}
else {
const err20 = {instancePath:instancePath+"/hardwareAddr",schemaPath:"#/properties/hardwareAddr/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
}
if(data.up !== undefined){
if(typeof data.up !== "boolean"){
const err21 = {instancePath:instancePath+"/up",schemaPath:"#/properties/up/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
}
if(data.mtu !== undefined){
let data9 = data.mtu;
if(!(((typeof data9 == "number") && (!(data9 % 1) && !isNaN(data9))) && (isFinite(data9)))){
const err22 = {instancePath:instancePath+"/mtu",schemaPath:"#/properties/mtu/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
if((typeof data9 == "number") && (isFinite(data9))){
if(data9 > 4294967295 || isNaN(data9)){
const err23 = {instancePath:instancePath+"/mtu",schemaPath:"#/properties/mtu/maximum",keyword:"maximum",params:{comparison: "<=", limit: 4294967295},message:"must be <= 4294967295"};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
if(data9 < 0 || isNaN(data9)){
const err24 = {instancePath:instancePath+"/mtu",schemaPath:"#/properties/mtu/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
}
}
if(data.multicast !== undefined){
if(typeof data.multicast !== "boolean"){
const err25 = {instancePath:instancePath+"/multicast",schemaPath:"#/properties/multicast/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"};
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.push(err25);
}
errors++;
}
}
if(data.addresses !== undefined){
let data11 = data.addresses;
if(Array.isArray(data11)){
const len0 = data11.length;
for(let i0=0; i0<len0; i0++){
let data12 = data11[i0];
if(data12 && typeof data12 == "object" && !Array.isArray(data12)){
if(data12.address === undefined){
const err26 = {instancePath:instancePath+"/addresses/" + i0,schemaPath:"#/properties/addresses/items/required",keyword:"required",params:{missingProperty: "address"},message:"must have required property '"+"address"+"'"};
if(vErrors === null){
vErrors = [err26];
}
else {
vErrors.push(err26);
}
errors++;
}
for(const key1 in data12){
if(!((key1 === "address") || (key1 === "routePriority"))){
const err27 = {instancePath:instancePath+"/addresses/" + i0,schemaPath:"#/properties/addresses/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err27];
}
else {
vErrors.push(err27);
}
errors++;
}
}
if(data12.address !== undefined){
let data13 = data12.address;
if(typeof data13 === "string"){
if(!(formats96(data13))){
const err28 = {instancePath:instancePath+"/addresses/" + i0+"/address",schemaPath:"#/properties/addresses/items/properties/address/format",keyword:"format",params:{format: "prefix"},message:"must match format \""+"prefix"+"\""};
if(vErrors === null){
vErrors = [err28];
}
else {
vErrors.push(err28);
}
errors++;
}
}
else {
const err29 = {instancePath:instancePath+"/addresses/" + i0+"/address",schemaPath:"#/properties/addresses/items/properties/address/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err29];
}
else {
vErrors.push(err29);
}
errors++;
}
}
if(data12.routePriority !== undefined){
let data14 = data12.routePriority;
if(!(((typeof data14 == "number") && (!(data14 % 1) && !isNaN(data14))) && (isFinite(data14)))){
const err30 = {instancePath:instancePath+"/addresses/" + i0+"/routePriority",schemaPath:"#/properties/addresses/items/properties/routePriority/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err30];
}
else {
vErrors.push(err30);
}
errors++;
}
if((typeof data14 == "number") && (isFinite(data14))){
if(data14 > 4294967295 || isNaN(data14)){
const err31 = {instancePath:instancePath+"/addresses/" + i0+"/routePriority",schemaPath:"#/properties/addresses/items/properties/routePriority/maximum",keyword:"maximum",params:{comparison: "<=", limit: 4294967295},message:"must be <= 4294967295"};
if(vErrors === null){
vErrors = [err31];
}
else {
vErrors.push(err31);
}
errors++;
}
if(data14 < 0 || isNaN(data14)){
const err32 = {instancePath:instancePath+"/addresses/" + i0+"/routePriority",schemaPath:"#/properties/addresses/items/properties/routePriority/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"};
if(vErrors === null){
vErrors = [err32];
}
else {
vErrors.push(err32);
}
errors++;
}
}
}
}
else {
const err33 = {instancePath:instancePath+"/addresses/" + i0,schemaPath:"#/properties/addresses/items/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err33];
}
else {
vErrors.push(err33);
}
errors++;
}
}
}
else {
const err34 = {instancePath:instancePath+"/addresses",schemaPath:"#/properties/addresses/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err34];
}
else {
vErrors.push(err34);
}
errors++;
}
}
if(data.routes !== undefined){
let data15 = data.routes;
if(Array.isArray(data15)){
const len1 = data15.length;
for(let i1=0; i1<len1; i1++){
let data16 = data15[i1];
if(data16 && typeof data16 == "object" && !Array.isArray(data16)){
for(const key2 in data16){
if(!((((((key2 === "destination") || (key2 === "gateway")) || (key2 === "source")) || (key2 === "metric")) || (key2 === "mtu")) || (key2 === "table"))){
const err35 = {instancePath:instancePath+"/routes/" + i1,schemaPath:"#/properties/routes/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key2},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err35];
}
else {
vErrors.push(err35);
}
errors++;
}
}
if(data16.destination !== undefined){
let data17 = data16.destination;
if(typeof data17 === "string"){
if(!(formats96(data17))){
const err36 = {instancePath:instancePath+"/routes/" + i1+"/destination",schemaPath:"#/properties/routes/items/properties/destination/format",keyword:"format",params:{format: "prefix"},message:"must match format \""+"prefix"+"\""};
if(vErrors === null){
vErrors = [err36];
}
else {
vErrors.push(err36);
}
errors++;
}
}
else {
const err37 = {instancePath:instancePath+"/routes/" + i1+"/destination",schemaPath:"#/properties/routes/items/properties/destination/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err37];
}
else {
vErrors.push(err37);
}
errors++;
}
}
if(data16.gateway !== undefined){
let data18 = data16.gateway;
if(typeof data18 === "string"){
if(!(formats100(data18))){
const err38 = {instancePath:instancePath+"/routes/" + i1+"/gateway",schemaPath:"#/properties/routes/items/properties/gateway/format",keyword:"format",params:{format: "address"},message:"must match format \""+"address"+"\""};
if(vErrors === null){
vErrors = [err38];
}
else {
vErrors.push(err38);
}
errors++;
}
}
else {
const err39 = {instancePath:instancePath+"/routes/" + i1+"/gateway",schemaPath:"#/properties/routes/items/properties/gateway/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err39];
}
else {
vErrors.push(err39);
}
errors++;
}
}
if(data16.source !== undefined){
let data19 = data16.source;
if(typeof data19 === "string"){
if(!(formats100(data19))){
const err40 = {instancePath:instancePath+"/routes/" + i1+"/source",schemaPath:"#/properties/routes/items/properties/source/format",keyword:"format",params:{format: "address"},message:"must match format \""+"address"+"\""};
if(vErrors === null){
vErrors = [err40];
}
else {
vErrors.push(err40);
}
errors++;
}
}
else {
const err41 = {instancePath:instancePath+"/routes/" + i1+"/source",schemaPath:"#/properties/routes/items/properties/source/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err41];
}
else {
vErrors.push(err41);
}
errors++;
}
}
if(data16.metric !== undefined){
let data20 = data16.metric;
if(!(((typeof data20 == "number") && (!(data20 % 1) && !isNaN(data20))) && (isFinite(data20)))){
const err42 = {instancePath:instancePath+"/routes/" + i1+"/metric",schemaPath:"#/properties/routes/items/properties/metric/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err42];
}
else {
vErrors.push(err42);
}
errors++;
}
if((typeof data20 == "number") && (isFinite(data20))){
if(data20 > 4294967295 || isNaN(data20)){
const err43 = {instancePath:instancePath+"/routes/" + i1+"/metric",schemaPath:"#/properties/routes/items/properties/metric/maximum",keyword:"maximum",params:{comparison: "<=", limit: 4294967295},message:"must be <= 4294967295"};
if(vErrors === null){
vErrors = [err43];
}
else {
vErrors.push(err43);
}
errors++;
}
if(data20 < 0 || isNaN(data20)){
const err44 = {instancePath:instancePath+"/routes/" + i1+"/metric",schemaPath:"#/properties/routes/items/properties/metric/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"};
if(vErrors === null){
vErrors = [err44];
}
else {
vErrors.push(err44);
}
errors++;
}
}
}
if(data16.mtu !== undefined){
let data21 = data16.mtu;
if(!(((typeof data21 == "number") && (!(data21 % 1) && !isNaN(data21))) && (isFinite(data21)))){
const err45 = {instancePath:instancePath+"/routes/" + i1+"/mtu",schemaPath:"#/properties/routes/items/properties/mtu/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err45];
}
else {
vErrors.push(err45);
}
errors++;
}
if((typeof data21 == "number") && (isFinite(data21))){
if(data21 > 4294967295 || isNaN(data21)){
const err46 = {instancePath:instancePath+"/routes/" + i1+"/mtu",schemaPath:"#/properties/routes/items/properties/mtu/maximum",keyword:"maximum",params:{comparison: "<=", limit: 4294967295},message:"must be <= 4294967295"};
if(vErrors === null){
vErrors = [err46];
}
else {
vErrors.push(err46);
}
errors++;
}
if(data21 < 0 || isNaN(data21)){
const err47 = {instancePath:instancePath+"/routes/" + i1+"/mtu",schemaPath:"#/properties/routes/items/properties/mtu/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"};
if(vErrors === null){
vErrors = [err47];
}
else {
vErrors.push(err47);
}
errors++;
}
}
}
if(data16.table !== undefined){
let data22 = data16.table;
if(typeof data22 === "string"){
if(!(formats104(data22))){
const err48 = {instancePath:instancePath+"/routes/" + i1+"/table",schemaPath:"#/properties/routes/items/properties/table/format",keyword:"format",params:{format: "routing-table"},message:"must match format \""+"routing-table"+"\""};
if(vErrors === null){
vErrors = [err48];
}
else {
vErrors.push(err48);
}
errors++;
}
}
else {
const err49 = {instancePath:instancePath+"/routes/" + i1+"/table",schemaPath:"#/properties/routes/items/properties/table/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err49];
}
else {
vErrors.push(err49);
}
errors++;
}
}
}
else {
const err50 = {instancePath:instancePath+"/routes/" + i1,schemaPath:"#/properties/routes/items/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err50];
}
else {
vErrors.push(err50);
}
errors++;
}
}
}
else {
const err51 = {instancePath:instancePath+"/routes",schemaPath:"#/properties/routes/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err51];
}
else {
vErrors.push(err51);
}
errors++;
}
}
}
else {
const err52 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err52];
}
else {
vErrors.push(err52);
}
errors++;
}
validate22.errors = vErrors;
return errors === 0;
}

export const NetworkWifiConfig = validate23;
const schema24 = {"type":"object","required":["name","networks"],"properties":{"name":{"type":"string","minLength":1},"countryCode":{"type":"string","pattern":"^[A-Z]{2}$"},"networks":{"type":"array","items":{"type":"object","required":["ssid"],"properties":{"ssid":{"type":"string","minLength":1},"psk":{"type":"string","x-secret":true},"hidden":{"type":"boolean"}},"additionalProperties":false},"minItems":1}},"additionalProperties":false};
const pattern12 = new RegExp("^[A-Z]{2}$", "u");

function validate23(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.name === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "name"},message:"must have required property '"+"name"+"'"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.networks === undefined){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "networks"},message:"must have required property '"+"networks"+"'"};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
for(const key0 in data){
if(!(((key0 === "name") || (key0 === "countryCode")) || (key0 === "networks"))){
const err2 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
if(data.name !== undefined){
let data0 = data.name;
if(typeof data0 === "string"){
if(data0.length < 1){
const err3 = {instancePath:instancePath+"/name",schemaPath:"#/properties/name/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
else {
const err4 = {instancePath:instancePath+"/name",schemaPath:"#/properties/name/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
if(data.countryCode !== undefined){
let data1 = data.countryCode;
if(typeof data1 === "string"){
if(!pattern12.test(data1)){
const err5 = {instancePath:instancePath+"/countryCode",schemaPath:"#/properties/countryCode/pattern",keyword:"pattern",params:{pattern: "^[A-Z]{2}$"},message:"must match pattern \""+"^[A-Z]{2}$"+"\""};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
else {
const err6 = {instancePath:instancePath+"/countryCode",schemaPath:"#/properties/countryCode/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
if(data.networks !== undefined){
let data2 = data.networks;
if(Array.isArray(data2)){
if(data2.length < 1){
const err7 = {instancePath:instancePath+"/networks",schemaPath:"#/properties/networks/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items"};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
const len0 = data2.length;
for(let i0=0; i0<len0; i0++){
let data3 = data2[i0];
if(data3 && typeof data3 == "object" && !Array.isArray(data3)){
if(data3.ssid === undefined){
const err8 = {instancePath:instancePath+"/networks/" + i0,schemaPath:"#/properties/networks/items/required",keyword:"required",params:{missingProperty: "ssid"},message:"must have required property '"+"ssid"+"'"};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
for(const key1 in data3){
if(!(((key1 === "ssid") || (key1 === "psk")) || (key1 === "hidden"))){
const err9 = {instancePath:instancePath+"/networks/" + i0,schemaPath:"#/properties/networks/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
if(data3.ssid !== undefined){
let data4 = data3.ssid;
if(typeof data4 === "string"){
if(data4.length < 1){
const err10 = {instancePath:instancePath+"/networks/" + i0+"/ssid",schemaPath:"#/properties/networks/items/properties/ssid/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
else {
const err11 = {instancePath:instancePath+"/networks/" + i0+"/ssid",schemaPath:"#/properties/networks/items/properties/ssid/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
if(data3.psk !== undefined){
if(typeof data3.psk !== "string"){
const err12 = {instancePath:instancePath+"/networks/" + i0+"/psk",schemaPath:"#/properties/networks/items/properties/psk/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
if(data3.hidden !== undefined){
if(typeof data3.hidden !== "boolean"){
const err13 = {instancePath:instancePath+"/networks/" + i0+"/hidden",schemaPath:"#/properties/networks/items/properties/hidden/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
}
else {
const err14 = {instancePath:instancePath+"/networks/" + i0,schemaPath:"#/properties/networks/items/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
}
}
else {
const err15 = {instancePath:instancePath+"/networks",schemaPath:"#/properties/networks/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
}
}
else {
const err16 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
validate23.errors = vErrors;
return errors === 0;
}

export const EthernetConfig = validate24;
const schema25 = {"type":"object","required":["name"],"properties":{"name":{"type":"string","minLength":1},"features":{"type":"object","patternProperties":{"^.*$":{"type":"boolean"}}},"rings":{"type":"object","properties":{"rx":{"type":"integer","minimum":0,"maximum":4294967295,"x-zero-counts":true},"tx":{"type":"integer","minimum":0,"maximum":4294967295,"x-zero-counts":true},"rx-mini":{"type":"integer","minimum":0,"maximum":4294967295,"x-zero-counts":true},"rx-jumbo":{"type":"integer","minimum":0,"maximum":4294967295,"x-zero-counts":true},"rx-buf-len":{"type":"integer","minimum":0,"maximum":4294967295,"x-zero-counts":true},"cqe-size":{"type":"integer","minimum":0,"maximum":4294967295,"x-zero-counts":true},"tx-push":{"type":"boolean"},"rx-push":{"type":"boolean"},"tx-push-buf-len":{"type":"integer","minimum":0,"maximum":4294967295,"x-zero-counts":true},"tcp-data-split":{"type":"boolean"}},"additionalProperties":false},"channels":{"type":"object","properties":{"rx":{"type":"integer","minimum":0,"maximum":4294967295,"x-zero-counts":true},"tx":{"type":"integer","minimum":0,"maximum":4294967295,"x-zero-counts":true},"other":{"type":"integer","minimum":0,"maximum":4294967295,"x-zero-counts":true},"combined":{"type":"integer","minimum":0,"maximum":4294967295,"x-zero-counts":true}},"additionalProperties":false},"wakeOnLan":{"type":"array","items":{"type":"string","enum":["phy","unicast","multicast","broadcast","magic","magicsecure","filter"]}}},"additionalProperties":false};

function validate24(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.name === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "name"},message:"must have required property '"+"name"+"'"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
for(const key0 in data){
if(!(((((key0 === "name") || (key0 === "features")) || (key0 === "rings")) || (key0 === "channels")) || (key0 === "wakeOnLan"))){
const err1 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
if(data.name !== undefined){
let data0 = data.name;
if(typeof data0 === "string"){
if(data0.length < 1){
const err2 = {instancePath:instancePath+"/name",schemaPath:"#/properties/name/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
else {
const err3 = {instancePath:instancePath+"/name",schemaPath:"#/properties/name/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
if(data.features !== undefined){
let data1 = data.features;
if(data1 && typeof data1 == "object" && !Array.isArray(data1)){
for(const key1 in data1){
if(pattern0.test(key1)){
if(typeof data1[key1] !== "boolean"){
const err4 = {instancePath:instancePath+"/features/" + key1.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/features/patternProperties/%5E.*%24/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
}
}
else {
const err5 = {instancePath:instancePath+"/features",schemaPath:"#/properties/features/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
if(data.rings !== undefined){
let data3 = data.rings;
if(data3 && typeof data3 == "object" && !Array.isArray(data3)){
for(const key2 in data3){
if(!(func2.call(schema25.properties.rings.properties, key2))){
const err6 = {instancePath:instancePath+"/rings",schemaPath:"#/properties/rings/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key2},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
if(data3.rx !== undefined){
let data4 = data3.rx;
if(!(((typeof data4 == "number") && (!(data4 % 1) && !isNaN(data4))) && (isFinite(data4)))){
const err7 = {instancePath:instancePath+"/rings/rx",schemaPath:"#/properties/rings/properties/rx/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
if((typeof data4 == "number") && (isFinite(data4))){
if(data4 > 4294967295 || isNaN(data4)){
const err8 = {instancePath:instancePath+"/rings/rx",schemaPath:"#/properties/rings/properties/rx/maximum",keyword:"maximum",params:{comparison: "<=", limit: 4294967295},message:"must be <= 4294967295"};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
if(data4 < 0 || isNaN(data4)){
const err9 = {instancePath:instancePath+"/rings/rx",schemaPath:"#/properties/rings/properties/rx/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
}
if(data3.tx !== undefined){
let data5 = data3.tx;
if(!(((typeof data5 == "number") && (!(data5 % 1) && !isNaN(data5))) && (isFinite(data5)))){
const err10 = {instancePath:instancePath+"/rings/tx",schemaPath:"#/properties/rings/properties/tx/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
if((typeof data5 == "number") && (isFinite(data5))){
if(data5 > 4294967295 || isNaN(data5)){
const err11 = {instancePath:instancePath+"/rings/tx",schemaPath:"#/properties/rings/properties/tx/maximum",keyword:"maximum",params:{comparison: "<=", limit: 4294967295},message:"must be <= 4294967295"};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
if(data5 < 0 || isNaN(data5)){
const err12 = {instancePath:instancePath+"/rings/tx",schemaPath:"#/properties/rings/properties/tx/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
}
if(data3["rx-mini"] !== undefined){
let data6 = data3["rx-mini"];
if(!(((typeof data6 == "number") && (!(data6 % 1) && !isNaN(data6))) && (isFinite(data6)))){
const err13 = {instancePath:instancePath+"/rings/rx-mini",schemaPath:"#/properties/rings/properties/rx-mini/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
if((typeof data6 == "number") && (isFinite(data6))){
if(data6 > 4294967295 || isNaN(data6)){
const err14 = {instancePath:instancePath+"/rings/rx-mini",schemaPath:"#/properties/rings/properties/rx-mini/maximum",keyword:"maximum",params:{comparison: "<=", limit: 4294967295},message:"must be <= 4294967295"};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
if(data6 < 0 || isNaN(data6)){
const err15 = {instancePath:instancePath+"/rings/rx-mini",schemaPath:"#/properties/rings/properties/rx-mini/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
}
}
if(data3["rx-jumbo"] !== undefined){
let data7 = data3["rx-jumbo"];
if(!(((typeof data7 == "number") && (!(data7 % 1) && !isNaN(data7))) && (isFinite(data7)))){
const err16 = {instancePath:instancePath+"/rings/rx-jumbo",schemaPath:"#/properties/rings/properties/rx-jumbo/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
if((typeof data7 == "number") && (isFinite(data7))){
if(data7 > 4294967295 || isNaN(data7)){
const err17 = {instancePath:instancePath+"/rings/rx-jumbo",schemaPath:"#/properties/rings/properties/rx-jumbo/maximum",keyword:"maximum",params:{comparison: "<=", limit: 4294967295},message:"must be <= 4294967295"};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
if(data7 < 0 || isNaN(data7)){
const err18 = {instancePath:instancePath+"/rings/rx-jumbo",schemaPath:"#/properties/rings/properties/rx-jumbo/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
}
}
if(data3["rx-buf-len"] !== undefined){
let data8 = data3["rx-buf-len"];
if(!(((typeof data8 == "number") && (!(data8 % 1) && !isNaN(data8))) && (isFinite(data8)))){
const err19 = {instancePath:instancePath+"/rings/rx-buf-len",schemaPath:"#/properties/rings/properties/rx-buf-len/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
if((typeof data8 == "number") && (isFinite(data8))){
if(data8 > 4294967295 || isNaN(data8)){
const err20 = {instancePath:instancePath+"/rings/rx-buf-len",schemaPath:"#/properties/rings/properties/rx-buf-len/maximum",keyword:"maximum",params:{comparison: "<=", limit: 4294967295},message:"must be <= 4294967295"};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
if(data8 < 0 || isNaN(data8)){
const err21 = {instancePath:instancePath+"/rings/rx-buf-len",schemaPath:"#/properties/rings/properties/rx-buf-len/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
}
}
if(data3["cqe-size"] !== undefined){
let data9 = data3["cqe-size"];
if(!(((typeof data9 == "number") && (!(data9 % 1) && !isNaN(data9))) && (isFinite(data9)))){
const err22 = {instancePath:instancePath+"/rings/cqe-size",schemaPath:"#/properties/rings/properties/cqe-size/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
if((typeof data9 == "number") && (isFinite(data9))){
if(data9 > 4294967295 || isNaN(data9)){
const err23 = {instancePath:instancePath+"/rings/cqe-size",schemaPath:"#/properties/rings/properties/cqe-size/maximum",keyword:"maximum",params:{comparison: "<=", limit: 4294967295},message:"must be <= 4294967295"};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
if(data9 < 0 || isNaN(data9)){
const err24 = {instancePath:instancePath+"/rings/cqe-size",schemaPath:"#/properties/rings/properties/cqe-size/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
}
}
if(data3["tx-push"] !== undefined){
if(typeof data3["tx-push"] !== "boolean"){
const err25 = {instancePath:instancePath+"/rings/tx-push",schemaPath:"#/properties/rings/properties/tx-push/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"};
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.push(err25);
}
errors++;
}
}
if(data3["rx-push"] !== undefined){
if(typeof data3["rx-push"] !== "boolean"){
const err26 = {instancePath:instancePath+"/rings/rx-push",schemaPath:"#/properties/rings/properties/rx-push/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"};
if(vErrors === null){
vErrors = [err26];
}
else {
vErrors.push(err26);
}
errors++;
}
}
if(data3["tx-push-buf-len"] !== undefined){
let data12 = data3["tx-push-buf-len"];
if(!(((typeof data12 == "number") && (!(data12 % 1) && !isNaN(data12))) && (isFinite(data12)))){
const err27 = {instancePath:instancePath+"/rings/tx-push-buf-len",schemaPath:"#/properties/rings/properties/tx-push-buf-len/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err27];
}
else {
vErrors.push(err27);
}
errors++;
}
if((typeof data12 == "number") && (isFinite(data12))){
if(data12 > 4294967295 || isNaN(data12)){
const err28 = {instancePath:instancePath+"/rings/tx-push-buf-len",schemaPath:"#/properties/rings/properties/tx-push-buf-len/maximum",keyword:"maximum",params:{comparison: "<=", limit: 4294967295},message:"must be <= 4294967295"};
if(vErrors === null){
vErrors = [err28];
}
else {
vErrors.push(err28);
}
errors++;
}
if(data12 < 0 || isNaN(data12)){
const err29 = {instancePath:instancePath+"/rings/tx-push-buf-len",schemaPath:"#/properties/rings/properties/tx-push-buf-len/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"};
if(vErrors === null){
vErrors = [err29];
}
else {
vErrors.push(err29);
}
errors++;
}
}
}
if(data3["tcp-data-split"] !== undefined){
if(typeof data3["tcp-data-split"] !== "boolean"){
const err30 = {instancePath:instancePath+"/rings/tcp-data-split",schemaPath:"#/properties/rings/properties/tcp-data-split/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"};
if(vErrors === null){
vErrors = [err30];
}
else {
vErrors.push(err30);
}
errors++;
}
}
}
else {
const err31 = {instancePath:instancePath+"/rings",schemaPath:"#/properties/rings/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err31];
}
else {
vErrors.push(err31);
}
errors++;
}
}
if(data.channels !== undefined){
let data14 = data.channels;
if(data14 && typeof data14 == "object" && !Array.isArray(data14)){
for(const key3 in data14){
if(!((((key3 === "rx") || (key3 === "tx")) || (key3 === "other")) || (key3 === "combined"))){
const err32 = {instancePath:instancePath+"/channels",schemaPath:"#/properties/channels/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key3},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err32];
}
else {
vErrors.push(err32);
}
errors++;
}
}
if(data14.rx !== undefined){
let data15 = data14.rx;
if(!(((typeof data15 == "number") && (!(data15 % 1) && !isNaN(data15))) && (isFinite(data15)))){
const err33 = {instancePath:instancePath+"/channels/rx",schemaPath:"#/properties/channels/properties/rx/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err33];
}
else {
vErrors.push(err33);
}
errors++;
}
if((typeof data15 == "number") && (isFinite(data15))){
if(data15 > 4294967295 || isNaN(data15)){
const err34 = {instancePath:instancePath+"/channels/rx",schemaPath:"#/properties/channels/properties/rx/maximum",keyword:"maximum",params:{comparison: "<=", limit: 4294967295},message:"must be <= 4294967295"};
if(vErrors === null){
vErrors = [err34];
}
else {
vErrors.push(err34);
}
errors++;
}
if(data15 < 0 || isNaN(data15)){
const err35 = {instancePath:instancePath+"/channels/rx",schemaPath:"#/properties/channels/properties/rx/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"};
if(vErrors === null){
vErrors = [err35];
}
else {
vErrors.push(err35);
}
errors++;
}
}
}
if(data14.tx !== undefined){
let data16 = data14.tx;
if(!(((typeof data16 == "number") && (!(data16 % 1) && !isNaN(data16))) && (isFinite(data16)))){
const err36 = {instancePath:instancePath+"/channels/tx",schemaPath:"#/properties/channels/properties/tx/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err36];
}
else {
vErrors.push(err36);
}
errors++;
}
if((typeof data16 == "number") && (isFinite(data16))){
if(data16 > 4294967295 || isNaN(data16)){
const err37 = {instancePath:instancePath+"/channels/tx",schemaPath:"#/properties/channels/properties/tx/maximum",keyword:"maximum",params:{comparison: "<=", limit: 4294967295},message:"must be <= 4294967295"};
if(vErrors === null){
vErrors = [err37];
}
else {
vErrors.push(err37);
}
errors++;
}
if(data16 < 0 || isNaN(data16)){
const err38 = {instancePath:instancePath+"/channels/tx",schemaPath:"#/properties/channels/properties/tx/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"};
if(vErrors === null){
vErrors = [err38];
}
else {
vErrors.push(err38);
}
errors++;
}
}
}
if(data14.other !== undefined){
let data17 = data14.other;
if(!(((typeof data17 == "number") && (!(data17 % 1) && !isNaN(data17))) && (isFinite(data17)))){
const err39 = {instancePath:instancePath+"/channels/other",schemaPath:"#/properties/channels/properties/other/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err39];
}
else {
vErrors.push(err39);
}
errors++;
}
if((typeof data17 == "number") && (isFinite(data17))){
if(data17 > 4294967295 || isNaN(data17)){
const err40 = {instancePath:instancePath+"/channels/other",schemaPath:"#/properties/channels/properties/other/maximum",keyword:"maximum",params:{comparison: "<=", limit: 4294967295},message:"must be <= 4294967295"};
if(vErrors === null){
vErrors = [err40];
}
else {
vErrors.push(err40);
}
errors++;
}
if(data17 < 0 || isNaN(data17)){
const err41 = {instancePath:instancePath+"/channels/other",schemaPath:"#/properties/channels/properties/other/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"};
if(vErrors === null){
vErrors = [err41];
}
else {
vErrors.push(err41);
}
errors++;
}
}
}
if(data14.combined !== undefined){
let data18 = data14.combined;
if(!(((typeof data18 == "number") && (!(data18 % 1) && !isNaN(data18))) && (isFinite(data18)))){
const err42 = {instancePath:instancePath+"/channels/combined",schemaPath:"#/properties/channels/properties/combined/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err42];
}
else {
vErrors.push(err42);
}
errors++;
}
if((typeof data18 == "number") && (isFinite(data18))){
if(data18 > 4294967295 || isNaN(data18)){
const err43 = {instancePath:instancePath+"/channels/combined",schemaPath:"#/properties/channels/properties/combined/maximum",keyword:"maximum",params:{comparison: "<=", limit: 4294967295},message:"must be <= 4294967295"};
if(vErrors === null){
vErrors = [err43];
}
else {
vErrors.push(err43);
}
errors++;
}
if(data18 < 0 || isNaN(data18)){
const err44 = {instancePath:instancePath+"/channels/combined",schemaPath:"#/properties/channels/properties/combined/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"};
if(vErrors === null){
vErrors = [err44];
}
else {
vErrors.push(err44);
}
errors++;
}
}
}
}
else {
const err45 = {instancePath:instancePath+"/channels",schemaPath:"#/properties/channels/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err45];
}
else {
vErrors.push(err45);
}
errors++;
}
}
if(data.wakeOnLan !== undefined){
let data19 = data.wakeOnLan;
if(Array.isArray(data19)){
const len0 = data19.length;
for(let i0=0; i0<len0; i0++){
let data20 = data19[i0];
if(typeof data20 !== "string"){
const err46 = {instancePath:instancePath+"/wakeOnLan/" + i0,schemaPath:"#/properties/wakeOnLan/items/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err46];
}
else {
vErrors.push(err46);
}
errors++;
}
if(!(((((((data20 === "phy") || (data20 === "unicast")) || (data20 === "multicast")) || (data20 === "broadcast")) || (data20 === "magic")) || (data20 === "magicsecure")) || (data20 === "filter"))){
const err47 = {instancePath:instancePath+"/wakeOnLan/" + i0,schemaPath:"#/properties/wakeOnLan/items/enum",keyword:"enum",params:{allowedValues: schema25.properties.wakeOnLan.items.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err47];
}
else {
vErrors.push(err47);
}
errors++;
}
}
}
else {
const err48 = {instancePath:instancePath+"/wakeOnLan",schemaPath:"#/properties/wakeOnLan/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err48];
}
else {
vErrors.push(err48);
}
errors++;
}
}
}
else {
const err49 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err49];
}
else {
vErrors.push(err49);
}
errors++;
}
validate24.errors = vErrors;
return errors === 0;
}

export const LinkAliasConfig = validate25;
const schema26 = {"type":"object","required":["name","selector"],"properties":{"name":{"type":"string","minLength":1},"selector":{"type":"object","required":["match"],"properties":{"match":{"type":"string","minLength":1}},"additionalProperties":false}},"additionalProperties":false};

function validate25(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.name === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "name"},message:"must have required property '"+"name"+"'"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.selector === undefined){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "selector"},message:"must have required property '"+"selector"+"'"};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
for(const key0 in data){
if(!((key0 === "name") || (key0 === "selector"))){
const err2 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
if(data.name !== undefined){
let data0 = data.name;
if(typeof data0 === "string"){
if(data0.length < 1){
const err3 = {instancePath:instancePath+"/name",schemaPath:"#/properties/name/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
else {
const err4 = {instancePath:instancePath+"/name",schemaPath:"#/properties/name/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
if(data.selector !== undefined){
let data1 = data.selector;
if(data1 && typeof data1 == "object" && !Array.isArray(data1)){
if(data1.match === undefined){
const err5 = {instancePath:instancePath+"/selector",schemaPath:"#/properties/selector/required",keyword:"required",params:{missingProperty: "match"},message:"must have required property '"+"match"+"'"};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
for(const key1 in data1){
if(!(key1 === "match")){
const err6 = {instancePath:instancePath+"/selector",schemaPath:"#/properties/selector/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
if(data1.match !== undefined){
let data2 = data1.match;
if(typeof data2 === "string"){
if(data2.length < 1){
const err7 = {instancePath:instancePath+"/selector/match",schemaPath:"#/properties/selector/properties/match/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
else {
const err8 = {instancePath:instancePath+"/selector/match",schemaPath:"#/properties/selector/properties/match/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
}
else {
const err9 = {instancePath:instancePath+"/selector",schemaPath:"#/properties/selector/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
}
else {
const err10 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
validate25.errors = vErrors;
return errors === 0;
}

export const DHCPv4Config = validate26;
const schema27 = {"type":"object","required":["name"],"properties":{"name":{"type":"string","minLength":1},"routeMetric":{"type":"integer","minimum":0,"maximum":4294967295,"default":1024},"ignoreHostname":{"type":"boolean"},"clientIdentifier":{"type":"string","enum":["none","mac","duid"],"default":"mac"},"duidRaw":{"type":"string","format":"hex"},"ignoreRoutes":{"type":"boolean"}},"additionalProperties":false};
const formats234 = formats.hex;

function validate26(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.name === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "name"},message:"must have required property '"+"name"+"'"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
for(const key0 in data){
if(!((((((key0 === "name") || (key0 === "routeMetric")) || (key0 === "ignoreHostname")) || (key0 === "clientIdentifier")) || (key0 === "duidRaw")) || (key0 === "ignoreRoutes"))){
const err1 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
if(data.name !== undefined){
let data0 = data.name;
if(typeof data0 === "string"){
if(data0.length < 1){
const err2 = {instancePath:instancePath+"/name",schemaPath:"#/properties/name/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
else {
const err3 = {instancePath:instancePath+"/name",schemaPath:"#/properties/name/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
if(data.routeMetric !== undefined){
let data1 = data.routeMetric;
if(!(((typeof data1 == "number") && (!(data1 % 1) && !isNaN(data1))) && (isFinite(data1)))){
const err4 = {instancePath:instancePath+"/routeMetric",schemaPath:"#/properties/routeMetric/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
if((typeof data1 == "number") && (isFinite(data1))){
if(data1 > 4294967295 || isNaN(data1)){
const err5 = {instancePath:instancePath+"/routeMetric",schemaPath:"#/properties/routeMetric/maximum",keyword:"maximum",params:{comparison: "<=", limit: 4294967295},message:"must be <= 4294967295"};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
if(data1 < 0 || isNaN(data1)){
const err6 = {instancePath:instancePath+"/routeMetric",schemaPath:"#/properties/routeMetric/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
}
if(data.ignoreHostname !== undefined){
if(typeof data.ignoreHostname !== "boolean"){
const err7 = {instancePath:instancePath+"/ignoreHostname",schemaPath:"#/properties/ignoreHostname/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
if(data.clientIdentifier !== undefined){
let data3 = data.clientIdentifier;
if(typeof data3 !== "string"){
const err8 = {instancePath:instancePath+"/clientIdentifier",schemaPath:"#/properties/clientIdentifier/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
if(!(((data3 === "none") || (data3 === "mac")) || (data3 === "duid"))){
const err9 = {instancePath:instancePath+"/clientIdentifier",schemaPath:"#/properties/clientIdentifier/enum",keyword:"enum",params:{allowedValues: schema27.properties.clientIdentifier.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
if(data.duidRaw !== undefined){
let data4 = data.duidRaw;
if(typeof data4 === "string"){
if(!(formats234(data4))){
const err10 = {instancePath:instancePath+"/duidRaw",schemaPath:"#/properties/duidRaw/format",keyword:"format",params:{format: "hex"},message:"must match format \""+"hex"+"\""};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
else {
const err11 = {instancePath:instancePath+"/duidRaw",schemaPath:"#/properties/duidRaw/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
if(data.ignoreRoutes !== undefined){
if(typeof data.ignoreRoutes !== "boolean"){
const err12 = {instancePath:instancePath+"/ignoreRoutes",schemaPath:"#/properties/ignoreRoutes/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
}
else {
const err13 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
validate26.errors = vErrors;
return errors === 0;
}

export const DHCPv6Config = validate27;
const schema28 = {"type":"object","required":["name"],"properties":{"name":{"type":"string","minLength":1},"routeMetric":{"type":"integer","minimum":0,"maximum":4294967295,"default":1024},"ignoreHostname":{"type":"boolean"},"clientIdentifier":{"type":"string","enum":["none","mac","duid"],"default":"mac"},"duidRaw":{"type":"string","format":"hex"}},"additionalProperties":false};

function validate27(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.name === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "name"},message:"must have required property '"+"name"+"'"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
for(const key0 in data){
if(!(((((key0 === "name") || (key0 === "routeMetric")) || (key0 === "ignoreHostname")) || (key0 === "clientIdentifier")) || (key0 === "duidRaw"))){
const err1 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
if(data.name !== undefined){
let data0 = data.name;
if(typeof data0 === "string"){
if(data0.length < 1){
const err2 = {instancePath:instancePath+"/name",schemaPath:"#/properties/name/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
else {
const err3 = {instancePath:instancePath+"/name",schemaPath:"#/properties/name/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
if(data.routeMetric !== undefined){
let data1 = data.routeMetric;
if(!(((typeof data1 == "number") && (!(data1 % 1) && !isNaN(data1))) && (isFinite(data1)))){
const err4 = {instancePath:instancePath+"/routeMetric",schemaPath:"#/properties/routeMetric/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
if((typeof data1 == "number") && (isFinite(data1))){
if(data1 > 4294967295 || isNaN(data1)){
const err5 = {instancePath:instancePath+"/routeMetric",schemaPath:"#/properties/routeMetric/maximum",keyword:"maximum",params:{comparison: "<=", limit: 4294967295},message:"must be <= 4294967295"};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
if(data1 < 0 || isNaN(data1)){
const err6 = {instancePath:instancePath+"/routeMetric",schemaPath:"#/properties/routeMetric/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
}
if(data.ignoreHostname !== undefined){
if(typeof data.ignoreHostname !== "boolean"){
const err7 = {instancePath:instancePath+"/ignoreHostname",schemaPath:"#/properties/ignoreHostname/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
if(data.clientIdentifier !== undefined){
let data3 = data.clientIdentifier;
if(typeof data3 !== "string"){
const err8 = {instancePath:instancePath+"/clientIdentifier",schemaPath:"#/properties/clientIdentifier/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
if(!(((data3 === "none") || (data3 === "mac")) || (data3 === "duid"))){
const err9 = {instancePath:instancePath+"/clientIdentifier",schemaPath:"#/properties/clientIdentifier/enum",keyword:"enum",params:{allowedValues: schema28.properties.clientIdentifier.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
if(data.duidRaw !== undefined){
let data4 = data.duidRaw;
if(typeof data4 === "string"){
if(!(formats234(data4))){
const err10 = {instancePath:instancePath+"/duidRaw",schemaPath:"#/properties/duidRaw/format",keyword:"format",params:{format: "hex"},message:"must match format \""+"hex"+"\""};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
else {
const err11 = {instancePath:instancePath+"/duidRaw",schemaPath:"#/properties/duidRaw/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
}
else {
const err12 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
validate27.errors = vErrors;
return errors === 0;
}

export const Layer2VIPConfig = validate28;
const schema29 = {"type":"object","required":["name","link"],"properties":{"name":{"type":"string","format":"address"},"link":{"type":"string","minLength":1}},"additionalProperties":false};

function validate28(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.name === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "name"},message:"must have required property '"+"name"+"'"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.link === undefined){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "link"},message:"must have required property '"+"link"+"'"};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
for(const key0 in data){
if(!((key0 === "name") || (key0 === "link"))){
const err2 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
if(data.name !== undefined){
let data0 = data.name;
if(typeof data0 === "string"){
if(!(formats100(data0))){
const err3 = {instancePath:instancePath+"/name",schemaPath:"#/properties/name/format",keyword:"format",params:{format: "address"},message:"must match format \""+"address"+"\""};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
else {
const err4 = {instancePath:instancePath+"/name",schemaPath:"#/properties/name/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
if(data.link !== undefined){
let data1 = data.link;
if(typeof data1 === "string"){
if(data1.length < 1){
const err5 = {instancePath:instancePath+"/link",schemaPath:"#/properties/link/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
else {
const err6 = {instancePath:instancePath+"/link",schemaPath:"#/properties/link/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
}
else {
const err7 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
validate28.errors = vErrors;
return errors === 0;
}

export const HCloudVIPConfig = validate29;
const schema30 = {"type":"object","required":["name","link","apiToken"],"properties":{"name":{"type":"string","format":"address"},"link":{"type":"string","minLength":1},"apiToken":{"type":"string","minLength":1,"x-secret":true}},"additionalProperties":false};

function validate29(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.name === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "name"},message:"must have required property '"+"name"+"'"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.link === undefined){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "link"},message:"must have required property '"+"link"+"'"};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(data.apiToken === undefined){
const err2 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "apiToken"},message:"must have required property '"+"apiToken"+"'"};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
for(const key0 in data){
if(!(((key0 === "name") || (key0 === "link")) || (key0 === "apiToken"))){
const err3 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
if(data.name !== undefined){
let data0 = data.name;
if(typeof data0 === "string"){
if(!(formats100(data0))){
const err4 = {instancePath:instancePath+"/name",schemaPath:"#/properties/name/format",keyword:"format",params:{format: "address"},message:"must match format \""+"address"+"\""};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
else {
const err5 = {instancePath:instancePath+"/name",schemaPath:"#/properties/name/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
if(data.link !== undefined){
let data1 = data.link;
if(typeof data1 === "string"){
if(data1.length < 1){
const err6 = {instancePath:instancePath+"/link",schemaPath:"#/properties/link/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
else {
const err7 = {instancePath:instancePath+"/link",schemaPath:"#/properties/link/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
if(data.apiToken !== undefined){
let data2 = data.apiToken;
if(typeof data2 === "string"){
if(data2.length < 1){
const err8 = {instancePath:instancePath+"/apiToken",schemaPath:"#/properties/apiToken/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
else {
const err9 = {instancePath:instancePath+"/apiToken",schemaPath:"#/properties/apiToken/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
}
else {
const err10 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
validate29.errors = vErrors;
return errors === 0;
}

export const RoutingRuleConfig = validate30;
const schema31 = {"type":"object","required":["name"],"properties":{"name":{"type":"string","minLength":1},"src":{"type":"string","format":"prefix","x-empty":"packets from everywhere"},"dst":{"type":"string","format":"prefix","x-empty":"packets to everywhere"},"table":{"type":"string","format":"routing-table"},"action":{"type":"string","enum":["unicast","blackhole","unreachable","prohibit"],"default":"unicast"},"iifName":{"type":"string","x-empty":"packets by any link"},"oifName":{"type":"string","x-empty":"packets by any link"},"fwMark":{"type":"integer","minimum":0,"maximum":4294967295,"x-empty":"packets with any mark"},"fwMask":{"type":"integer","minimum":0,"maximum":4294967295}},"additionalProperties":false};

function validate30(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.name === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "name"},message:"must have required property '"+"name"+"'"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
for(const key0 in data){
if(!(func2.call(schema31.properties, key0))){
const err1 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
if(data.name !== undefined){
let data0 = data.name;
if(typeof data0 === "string"){
if(data0.length < 1){
const err2 = {instancePath:instancePath+"/name",schemaPath:"#/properties/name/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
else {
const err3 = {instancePath:instancePath+"/name",schemaPath:"#/properties/name/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
if(data.src !== undefined){
let data1 = data.src;
if(typeof data1 === "string"){
if(!(formats96(data1))){
const err4 = {instancePath:instancePath+"/src",schemaPath:"#/properties/src/format",keyword:"format",params:{format: "prefix"},message:"must match format \""+"prefix"+"\""};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
else {
const err5 = {instancePath:instancePath+"/src",schemaPath:"#/properties/src/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
if(data.dst !== undefined){
let data2 = data.dst;
if(typeof data2 === "string"){
if(!(formats96(data2))){
const err6 = {instancePath:instancePath+"/dst",schemaPath:"#/properties/dst/format",keyword:"format",params:{format: "prefix"},message:"must match format \""+"prefix"+"\""};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
else {
const err7 = {instancePath:instancePath+"/dst",schemaPath:"#/properties/dst/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
if(data.table !== undefined){
let data3 = data.table;
if(typeof data3 === "string"){
if(!(formats104(data3))){
const err8 = {instancePath:instancePath+"/table",schemaPath:"#/properties/table/format",keyword:"format",params:{format: "routing-table"},message:"must match format \""+"routing-table"+"\""};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
else {
const err9 = {instancePath:instancePath+"/table",schemaPath:"#/properties/table/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
if(data.action !== undefined){
let data4 = data.action;
if(typeof data4 !== "string"){
const err10 = {instancePath:instancePath+"/action",schemaPath:"#/properties/action/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
if(!((((data4 === "unicast") || (data4 === "blackhole")) || (data4 === "unreachable")) || (data4 === "prohibit"))){
const err11 = {instancePath:instancePath+"/action",schemaPath:"#/properties/action/enum",keyword:"enum",params:{allowedValues: schema31.properties.action.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
if(data.iifName !== undefined){
if(typeof data.iifName !== "string"){
const err12 = {instancePath:instancePath+"/iifName",schemaPath:"#/properties/iifName/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
if(data.oifName !== undefined){
if(typeof data.oifName !== "string"){
const err13 = {instancePath:instancePath+"/oifName",schemaPath:"#/properties/oifName/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
if(data.fwMark !== undefined){
let data7 = data.fwMark;
if(!(((typeof data7 == "number") && (!(data7 % 1) && !isNaN(data7))) && (isFinite(data7)))){
const err14 = {instancePath:instancePath+"/fwMark",schemaPath:"#/properties/fwMark/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
if((typeof data7 == "number") && (isFinite(data7))){
if(data7 > 4294967295 || isNaN(data7)){
const err15 = {instancePath:instancePath+"/fwMark",schemaPath:"#/properties/fwMark/maximum",keyword:"maximum",params:{comparison: "<=", limit: 4294967295},message:"must be <= 4294967295"};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
if(data7 < 0 || isNaN(data7)){
const err16 = {instancePath:instancePath+"/fwMark",schemaPath:"#/properties/fwMark/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
}
}
if(data.fwMask !== undefined){
let data8 = data.fwMask;
if(!(((typeof data8 == "number") && (!(data8 % 1) && !isNaN(data8))) && (isFinite(data8)))){
const err17 = {instancePath:instancePath+"/fwMask",schemaPath:"#/properties/fwMask/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
if((typeof data8 == "number") && (isFinite(data8))){
if(data8 > 4294967295 || isNaN(data8)){
const err18 = {instancePath:instancePath+"/fwMask",schemaPath:"#/properties/fwMask/maximum",keyword:"maximum",params:{comparison: "<=", limit: 4294967295},message:"must be <= 4294967295"};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
if(data8 < 0 || isNaN(data8)){
const err19 = {instancePath:instancePath+"/fwMask",schemaPath:"#/properties/fwMask/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
}
}
}
else {
const err20 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
validate30.errors = vErrors;
return errors === 0;
}

export const BlackholeRouteConfig = validate31;
const schema32 = {"type":"object","required":["name"],"properties":{"name":{"type":"string","format":"prefix"},"metric":{"type":"integer","minimum":0,"maximum":4294967295,"default":1024}},"additionalProperties":false};

function validate31(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.name === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "name"},message:"must have required property '"+"name"+"'"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
for(const key0 in data){
if(!((key0 === "name") || (key0 === "metric"))){
const err1 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
if(data.name !== undefined){
let data0 = data.name;
if(typeof data0 === "string"){
if(!(formats96(data0))){
const err2 = {instancePath:instancePath+"/name",schemaPath:"#/properties/name/format",keyword:"format",params:{format: "prefix"},message:"must match format \""+"prefix"+"\""};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
else {
const err3 = {instancePath:instancePath+"/name",schemaPath:"#/properties/name/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
if(data.metric !== undefined){
let data1 = data.metric;
if(!(((typeof data1 == "number") && (!(data1 % 1) && !isNaN(data1))) && (isFinite(data1)))){
const err4 = {instancePath:instancePath+"/metric",schemaPath:"#/properties/metric/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
if((typeof data1 == "number") && (isFinite(data1))){
if(data1 > 4294967295 || isNaN(data1)){
const err5 = {instancePath:instancePath+"/metric",schemaPath:"#/properties/metric/maximum",keyword:"maximum",params:{comparison: "<=", limit: 4294967295},message:"must be <= 4294967295"};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
if(data1 < 0 || isNaN(data1)){
const err6 = {instancePath:instancePath+"/metric",schemaPath:"#/properties/metric/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
}
}
else {
const err7 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
validate31.errors = vErrors;
return errors === 0;
}

export const BGPInstanceConfig = validate32;
const schema33 = {"type":"object","required":["name","localASN"],"properties":{"name":{"type":"string","minLength":1},"vrf":{"type":"string"},"localASN":{"type":"integer","minimum":1,"maximum":4294967295},"routerID":{"type":"string","format":"address"},"routeSource":{"type":"string","format":"address"},"advertise":{"type":"array","items":{"type":"string"},"x-merge":"replace"},"multipath":{"type":"boolean"},"maxPaths":{"type":"integer","minimum":0,"maximum":255},"installRoutes":{"type":"boolean","default":true},"importRoutes":{"type":"array","items":{"type":"object","required":["bgpInstance","prefixes"],"properties":{"bgpInstance":{"type":"string","minLength":1},"prefixes":{"type":"array","items":{"type":"string","format":"prefix"},"minItems":1}},"additionalProperties":false},"x-merge":"replace"},"neighbors":{"type":"array","items":{"type":"object","properties":{"address":{"type":"string","format":"address"},"link":{"type":"string"},"peerASN":{"type":"integer","minimum":0,"maximum":4294967295},"localASN":{"type":"integer","minimum":0,"maximum":4294967295},"passive":{"type":"boolean"},"holdTime":{"type":"string","format":"duration"},"bfd":{"type":"object","properties":{"transmitInterval":{"type":"string","format":"duration"},"receiveInterval":{"type":"string","format":"duration"},"detectMultiplier":{"type":"integer","minimum":0,"maximum":255}},"additionalProperties":false}},"additionalProperties":false},"x-merge":"replace"}},"additionalProperties":false};

function validate32(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.name === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "name"},message:"must have required property '"+"name"+"'"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.localASN === undefined){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "localASN"},message:"must have required property '"+"localASN"+"'"};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
for(const key0 in data){
if(!(func2.call(schema33.properties, key0))){
const err2 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
if(data.name !== undefined){
let data0 = data.name;
if(typeof data0 === "string"){
if(data0.length < 1){
const err3 = {instancePath:instancePath+"/name",schemaPath:"#/properties/name/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
else {
const err4 = {instancePath:instancePath+"/name",schemaPath:"#/properties/name/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
if(data.vrf !== undefined){
if(typeof data.vrf !== "string"){
const err5 = {instancePath:instancePath+"/vrf",schemaPath:"#/properties/vrf/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
if(data.localASN !== undefined){
let data2 = data.localASN;
if(!(((typeof data2 == "number") && (!(data2 % 1) && !isNaN(data2))) && (isFinite(data2)))){
const err6 = {instancePath:instancePath+"/localASN",schemaPath:"#/properties/localASN/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
if((typeof data2 == "number") && (isFinite(data2))){
if(data2 > 4294967295 || isNaN(data2)){
const err7 = {instancePath:instancePath+"/localASN",schemaPath:"#/properties/localASN/maximum",keyword:"maximum",params:{comparison: "<=", limit: 4294967295},message:"must be <= 4294967295"};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
if(data2 < 1 || isNaN(data2)){
const err8 = {instancePath:instancePath+"/localASN",schemaPath:"#/properties/localASN/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1"};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
}
if(data.routerID !== undefined){
let data3 = data.routerID;
if(typeof data3 === "string"){
if(!(formats100(data3))){
const err9 = {instancePath:instancePath+"/routerID",schemaPath:"#/properties/routerID/format",keyword:"format",params:{format: "address"},message:"must match format \""+"address"+"\""};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
else {
const err10 = {instancePath:instancePath+"/routerID",schemaPath:"#/properties/routerID/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
if(data.routeSource !== undefined){
let data4 = data.routeSource;
if(typeof data4 === "string"){
if(!(formats100(data4))){
const err11 = {instancePath:instancePath+"/routeSource",schemaPath:"#/properties/routeSource/format",keyword:"format",params:{format: "address"},message:"must match format \""+"address"+"\""};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
else {
const err12 = {instancePath:instancePath+"/routeSource",schemaPath:"#/properties/routeSource/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
if(data.advertise !== undefined){
let data5 = data.advertise;
if(Array.isArray(data5)){
const len0 = data5.length;
for(let i0=0; i0<len0; i0++){
if(typeof data5[i0] !== "string"){
const err13 = {instancePath:instancePath+"/advertise/" + i0,schemaPath:"#/properties/advertise/items/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
}
else {
const err14 = {instancePath:instancePath+"/advertise",schemaPath:"#/properties/advertise/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
}
if(data.multipath !== undefined){
if(typeof data.multipath !== "boolean"){
const err15 = {instancePath:instancePath+"/multipath",schemaPath:"#/properties/multipath/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
}
if(data.maxPaths !== undefined){
let data8 = data.maxPaths;
if(!(((typeof data8 == "number") && (!(data8 % 1) && !isNaN(data8))) && (isFinite(data8)))){
const err16 = {instancePath:instancePath+"/maxPaths",schemaPath:"#/properties/maxPaths/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
if((typeof data8 == "number") && (isFinite(data8))){
if(data8 > 255 || isNaN(data8)){
const err17 = {instancePath:instancePath+"/maxPaths",schemaPath:"#/properties/maxPaths/maximum",keyword:"maximum",params:{comparison: "<=", limit: 255},message:"must be <= 255"};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
if(data8 < 0 || isNaN(data8)){
const err18 = {instancePath:instancePath+"/maxPaths",schemaPath:"#/properties/maxPaths/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
}
}
if(data.installRoutes !== undefined){
if(typeof data.installRoutes !== "boolean"){
const err19 = {instancePath:instancePath+"/installRoutes",schemaPath:"#/properties/installRoutes/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
}
if(data.importRoutes !== undefined){
let data10 = data.importRoutes;
if(Array.isArray(data10)){
const len1 = data10.length;
for(let i1=0; i1<len1; i1++){
let data11 = data10[i1];
if(data11 && typeof data11 == "object" && !Array.isArray(data11)){
if(data11.bgpInstance === undefined){
const err20 = {instancePath:instancePath+"/importRoutes/" + i1,schemaPath:"#/properties/importRoutes/items/required",keyword:"required",params:{missingProperty: "bgpInstance"},message:"must have required property '"+"bgpInstance"+"'"};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
if(data11.prefixes === undefined){
const err21 = {instancePath:instancePath+"/importRoutes/" + i1,schemaPath:"#/properties/importRoutes/items/required",keyword:"required",params:{missingProperty: "prefixes"},message:"must have required property '"+"prefixes"+"'"};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
for(const key1 in data11){
if(!((key1 === "bgpInstance") || (key1 === "prefixes"))){
const err22 = {instancePath:instancePath+"/importRoutes/" + i1,schemaPath:"#/properties/importRoutes/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
}
if(data11.bgpInstance !== undefined){
let data12 = data11.bgpInstance;
if(typeof data12 === "string"){
if(data12.length < 1){
const err23 = {instancePath:instancePath+"/importRoutes/" + i1+"/bgpInstance",schemaPath:"#/properties/importRoutes/items/properties/bgpInstance/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
}
else {
const err24 = {instancePath:instancePath+"/importRoutes/" + i1+"/bgpInstance",schemaPath:"#/properties/importRoutes/items/properties/bgpInstance/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
}
if(data11.prefixes !== undefined){
let data13 = data11.prefixes;
if(Array.isArray(data13)){
if(data13.length < 1){
const err25 = {instancePath:instancePath+"/importRoutes/" + i1+"/prefixes",schemaPath:"#/properties/importRoutes/items/properties/prefixes/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items"};
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.push(err25);
}
errors++;
}
const len2 = data13.length;
for(let i2=0; i2<len2; i2++){
let data14 = data13[i2];
if(typeof data14 === "string"){
if(!(formats96(data14))){
const err26 = {instancePath:instancePath+"/importRoutes/" + i1+"/prefixes/" + i2,schemaPath:"#/properties/importRoutes/items/properties/prefixes/items/format",keyword:"format",params:{format: "prefix"},message:"must match format \""+"prefix"+"\""};
if(vErrors === null){
vErrors = [err26];
}
else {
vErrors.push(err26);
}
errors++;
}
}
else {
const err27 = {instancePath:instancePath+"/importRoutes/" + i1+"/prefixes/" + i2,schemaPath:"#/properties/importRoutes/items/properties/prefixes/items/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err27];
}
else {
vErrors.push(err27);
}
errors++;
}
}
}
else {
const err28 = {instancePath:instancePath+"/importRoutes/" + i1+"/prefixes",schemaPath:"#/properties/importRoutes/items/properties/prefixes/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err28];
}
else {
vErrors.push(err28);
}
errors++;
}
}
}
else {
const err29 = {instancePath:instancePath+"/importRoutes/" + i1,schemaPath:"#/properties/importRoutes/items/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err29];
}
else {
vErrors.push(err29);
}
errors++;
}
}
}
else {
const err30 = {instancePath:instancePath+"/importRoutes",schemaPath:"#/properties/importRoutes/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err30];
}
else {
vErrors.push(err30);
}
errors++;
}
}
if(data.neighbors !== undefined){
let data15 = data.neighbors;
if(Array.isArray(data15)){
const len3 = data15.length;
for(let i3=0; i3<len3; i3++){
let data16 = data15[i3];
if(data16 && typeof data16 == "object" && !Array.isArray(data16)){
for(const key2 in data16){
if(!(((((((key2 === "address") || (key2 === "link")) || (key2 === "peerASN")) || (key2 === "localASN")) || (key2 === "passive")) || (key2 === "holdTime")) || (key2 === "bfd"))){
const err31 = {instancePath:instancePath+"/neighbors/" + i3,schemaPath:"#/properties/neighbors/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key2},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err31];
}
else {
vErrors.push(err31);
}
errors++;
}
}
if(data16.address !== undefined){
let data17 = data16.address;
if(typeof data17 === "string"){
if(!(formats100(data17))){
const err32 = {instancePath:instancePath+"/neighbors/" + i3+"/address",schemaPath:"#/properties/neighbors/items/properties/address/format",keyword:"format",params:{format: "address"},message:"must match format \""+"address"+"\""};
if(vErrors === null){
vErrors = [err32];
}
else {
vErrors.push(err32);
}
errors++;
}
}
else {
const err33 = {instancePath:instancePath+"/neighbors/" + i3+"/address",schemaPath:"#/properties/neighbors/items/properties/address/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err33];
}
else {
vErrors.push(err33);
}
errors++;
}
}
if(data16.link !== undefined){
if(typeof data16.link !== "string"){
const err34 = {instancePath:instancePath+"/neighbors/" + i3+"/link",schemaPath:"#/properties/neighbors/items/properties/link/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err34];
}
else {
vErrors.push(err34);
}
errors++;
}
}
if(data16.peerASN !== undefined){
let data19 = data16.peerASN;
if(!(((typeof data19 == "number") && (!(data19 % 1) && !isNaN(data19))) && (isFinite(data19)))){
const err35 = {instancePath:instancePath+"/neighbors/" + i3+"/peerASN",schemaPath:"#/properties/neighbors/items/properties/peerASN/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err35];
}
else {
vErrors.push(err35);
}
errors++;
}
if((typeof data19 == "number") && (isFinite(data19))){
if(data19 > 4294967295 || isNaN(data19)){
const err36 = {instancePath:instancePath+"/neighbors/" + i3+"/peerASN",schemaPath:"#/properties/neighbors/items/properties/peerASN/maximum",keyword:"maximum",params:{comparison: "<=", limit: 4294967295},message:"must be <= 4294967295"};
if(vErrors === null){
vErrors = [err36];
}
else {
vErrors.push(err36);
}
errors++;
}
if(data19 < 0 || isNaN(data19)){
const err37 = {instancePath:instancePath+"/neighbors/" + i3+"/peerASN",schemaPath:"#/properties/neighbors/items/properties/peerASN/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"};
if(vErrors === null){
vErrors = [err37];
}
else {
vErrors.push(err37);
}
errors++;
}
}
}
if(data16.localASN !== undefined){
let data20 = data16.localASN;
if(!(((typeof data20 == "number") && (!(data20 % 1) && !isNaN(data20))) && (isFinite(data20)))){
const err38 = {instancePath:instancePath+"/neighbors/" + i3+"/localASN",schemaPath:"#/properties/neighbors/items/properties/localASN/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err38];
}
else {
vErrors.push(err38);
}
errors++;
}
if((typeof data20 == "number") && (isFinite(data20))){
if(data20 > 4294967295 || isNaN(data20)){
const err39 = {instancePath:instancePath+"/neighbors/" + i3+"/localASN",schemaPath:"#/properties/neighbors/items/properties/localASN/maximum",keyword:"maximum",params:{comparison: "<=", limit: 4294967295},message:"must be <= 4294967295"};
if(vErrors === null){
vErrors = [err39];
}
else {
vErrors.push(err39);
}
errors++;
}
if(data20 < 0 || isNaN(data20)){
const err40 = {instancePath:instancePath+"/neighbors/" + i3+"/localASN",schemaPath:"#/properties/neighbors/items/properties/localASN/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"};
if(vErrors === null){
vErrors = [err40];
}
else {
vErrors.push(err40);
}
errors++;
}
}
}
if(data16.passive !== undefined){
if(typeof data16.passive !== "boolean"){
const err41 = {instancePath:instancePath+"/neighbors/" + i3+"/passive",schemaPath:"#/properties/neighbors/items/properties/passive/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"};
if(vErrors === null){
vErrors = [err41];
}
else {
vErrors.push(err41);
}
errors++;
}
}
if(data16.holdTime !== undefined){
let data22 = data16.holdTime;
if(typeof data22 === "string"){
if(!(formats92(data22))){
const err42 = {instancePath:instancePath+"/neighbors/" + i3+"/holdTime",schemaPath:"#/properties/neighbors/items/properties/holdTime/format",keyword:"format",params:{format: "duration"},message:"must match format \""+"duration"+"\""};
if(vErrors === null){
vErrors = [err42];
}
else {
vErrors.push(err42);
}
errors++;
}
}
else {
const err43 = {instancePath:instancePath+"/neighbors/" + i3+"/holdTime",schemaPath:"#/properties/neighbors/items/properties/holdTime/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err43];
}
else {
vErrors.push(err43);
}
errors++;
}
}
if(data16.bfd !== undefined){
let data23 = data16.bfd;
if(data23 && typeof data23 == "object" && !Array.isArray(data23)){
for(const key3 in data23){
if(!(((key3 === "transmitInterval") || (key3 === "receiveInterval")) || (key3 === "detectMultiplier"))){
const err44 = {instancePath:instancePath+"/neighbors/" + i3+"/bfd",schemaPath:"#/properties/neighbors/items/properties/bfd/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key3},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err44];
}
else {
vErrors.push(err44);
}
errors++;
}
}
if(data23.transmitInterval !== undefined){
let data24 = data23.transmitInterval;
if(typeof data24 === "string"){
if(!(formats92(data24))){
const err45 = {instancePath:instancePath+"/neighbors/" + i3+"/bfd/transmitInterval",schemaPath:"#/properties/neighbors/items/properties/bfd/properties/transmitInterval/format",keyword:"format",params:{format: "duration"},message:"must match format \""+"duration"+"\""};
if(vErrors === null){
vErrors = [err45];
}
else {
vErrors.push(err45);
}
errors++;
}
}
else {
const err46 = {instancePath:instancePath+"/neighbors/" + i3+"/bfd/transmitInterval",schemaPath:"#/properties/neighbors/items/properties/bfd/properties/transmitInterval/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err46];
}
else {
vErrors.push(err46);
}
errors++;
}
}
if(data23.receiveInterval !== undefined){
let data25 = data23.receiveInterval;
if(typeof data25 === "string"){
if(!(formats92(data25))){
const err47 = {instancePath:instancePath+"/neighbors/" + i3+"/bfd/receiveInterval",schemaPath:"#/properties/neighbors/items/properties/bfd/properties/receiveInterval/format",keyword:"format",params:{format: "duration"},message:"must match format \""+"duration"+"\""};
if(vErrors === null){
vErrors = [err47];
}
else {
vErrors.push(err47);
}
errors++;
}
}
else {
const err48 = {instancePath:instancePath+"/neighbors/" + i3+"/bfd/receiveInterval",schemaPath:"#/properties/neighbors/items/properties/bfd/properties/receiveInterval/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err48];
}
else {
vErrors.push(err48);
}
errors++;
}
}
if(data23.detectMultiplier !== undefined){
let data26 = data23.detectMultiplier;
if(!(((typeof data26 == "number") && (!(data26 % 1) && !isNaN(data26))) && (isFinite(data26)))){
const err49 = {instancePath:instancePath+"/neighbors/" + i3+"/bfd/detectMultiplier",schemaPath:"#/properties/neighbors/items/properties/bfd/properties/detectMultiplier/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err49];
}
else {
vErrors.push(err49);
}
errors++;
}
if((typeof data26 == "number") && (isFinite(data26))){
if(data26 > 255 || isNaN(data26)){
const err50 = {instancePath:instancePath+"/neighbors/" + i3+"/bfd/detectMultiplier",schemaPath:"#/properties/neighbors/items/properties/bfd/properties/detectMultiplier/maximum",keyword:"maximum",params:{comparison: "<=", limit: 255},message:"must be <= 255"};
if(vErrors === null){
vErrors = [err50];
}
else {
vErrors.push(err50);
}
errors++;
}
if(data26 < 0 || isNaN(data26)){
const err51 = {instancePath:instancePath+"/neighbors/" + i3+"/bfd/detectMultiplier",schemaPath:"#/properties/neighbors/items/properties/bfd/properties/detectMultiplier/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"};
if(vErrors === null){
vErrors = [err51];
}
else {
vErrors.push(err51);
}
errors++;
}
}
}
}
else {
const err52 = {instancePath:instancePath+"/neighbors/" + i3+"/bfd",schemaPath:"#/properties/neighbors/items/properties/bfd/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err52];
}
else {
vErrors.push(err52);
}
errors++;
}
}
}
else {
const err53 = {instancePath:instancePath+"/neighbors/" + i3,schemaPath:"#/properties/neighbors/items/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err53];
}
else {
vErrors.push(err53);
}
errors++;
}
}
}
else {
const err54 = {instancePath:instancePath+"/neighbors",schemaPath:"#/properties/neighbors/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err54];
}
else {
vErrors.push(err54);
}
errors++;
}
}
}
else {
const err55 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err55];
}
else {
vErrors.push(err55);
}
errors++;
}
validate32.errors = vErrors;
return errors === 0;
}

export const HostnameConfig = validate33;
const schema34 = {"type":"object","properties":{"auto":{"type":"string","enum":["stable","off"],"x-unfit":{"talos-addr":""}},"hostname":{"type":"string"}},"additionalProperties":false};

function validate33(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 in data){
if(!((key0 === "auto") || (key0 === "hostname"))){
const err0 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
if(data.auto !== undefined){
let data0 = data.auto;
if(typeof data0 !== "string"){
const err1 = {instancePath:instancePath+"/auto",schemaPath:"#/properties/auto/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(!((data0 === "stable") || (data0 === "off"))){
const err2 = {instancePath:instancePath+"/auto",schemaPath:"#/properties/auto/enum",keyword:"enum",params:{allowedValues: schema34.properties.auto.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
if(data.hostname !== undefined){
if(typeof data.hostname !== "string"){
const err3 = {instancePath:instancePath+"/hostname",schemaPath:"#/properties/hostname/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
}
else {
const err4 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
validate33.errors = vErrors;
return errors === 0;
}

export const ResolverConfig = validate34;
const schema35 = {"type":"object","properties":{"nameservers":{"type":"array","items":{"type":"object","required":["address"],"properties":{"address":{"type":"string","format":"address"},"protocol":{"type":"string","enum":["Do53","DoT","DoH"],"default":"Do53"},"tlsServerName":{"type":"string"}},"additionalProperties":false}},"searchDomains":{"type":"object","properties":{"domains":{"type":"array","items":{"type":"string"}},"disableDefault":{"type":"boolean"}},"additionalProperties":false},"hostDNS":{"type":"object","properties":{"enabled":{"type":"boolean"},"forwardKubeDNSToHost":{"type":"boolean"},"resolveMemberNames":{"type":"boolean"}},"additionalProperties":false}},"additionalProperties":false};

function validate34(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 in data){
if(!(((key0 === "nameservers") || (key0 === "searchDomains")) || (key0 === "hostDNS"))){
const err0 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
if(data.nameservers !== undefined){
let data0 = data.nameservers;
if(Array.isArray(data0)){
const len0 = data0.length;
for(let i0=0; i0<len0; i0++){
let data1 = data0[i0];
if(data1 && typeof data1 == "object" && !Array.isArray(data1)){
if(data1.address === undefined){
const err1 = {instancePath:instancePath+"/nameservers/" + i0,schemaPath:"#/properties/nameservers/items/required",keyword:"required",params:{missingProperty: "address"},message:"must have required property '"+"address"+"'"};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
for(const key1 in data1){
if(!(((key1 === "address") || (key1 === "protocol")) || (key1 === "tlsServerName"))){
const err2 = {instancePath:instancePath+"/nameservers/" + i0,schemaPath:"#/properties/nameservers/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
if(data1.address !== undefined){
let data2 = data1.address;
if(typeof data2 === "string"){
if(!(formats100(data2))){
const err3 = {instancePath:instancePath+"/nameservers/" + i0+"/address",schemaPath:"#/properties/nameservers/items/properties/address/format",keyword:"format",params:{format: "address"},message:"must match format \""+"address"+"\""};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
else {
const err4 = {instancePath:instancePath+"/nameservers/" + i0+"/address",schemaPath:"#/properties/nameservers/items/properties/address/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
if(data1.protocol !== undefined){
let data3 = data1.protocol;
if(typeof data3 !== "string"){
const err5 = {instancePath:instancePath+"/nameservers/" + i0+"/protocol",schemaPath:"#/properties/nameservers/items/properties/protocol/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
if(!(((data3 === "Do53") || (data3 === "DoT")) || (data3 === "DoH"))){
const err6 = {instancePath:instancePath+"/nameservers/" + i0+"/protocol",schemaPath:"#/properties/nameservers/items/properties/protocol/enum",keyword:"enum",params:{allowedValues: schema35.properties.nameservers.items.properties.protocol.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
if(data1.tlsServerName !== undefined){
if(typeof data1.tlsServerName !== "string"){
const err7 = {instancePath:instancePath+"/nameservers/" + i0+"/tlsServerName",schemaPath:"#/properties/nameservers/items/properties/tlsServerName/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
}
else {
const err8 = {instancePath:instancePath+"/nameservers/" + i0,schemaPath:"#/properties/nameservers/items/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
}
else {
const err9 = {instancePath:instancePath+"/nameservers",schemaPath:"#/properties/nameservers/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
if(data.searchDomains !== undefined){
let data5 = data.searchDomains;
if(data5 && typeof data5 == "object" && !Array.isArray(data5)){
for(const key2 in data5){
if(!((key2 === "domains") || (key2 === "disableDefault"))){
const err10 = {instancePath:instancePath+"/searchDomains",schemaPath:"#/properties/searchDomains/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key2},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
if(data5.domains !== undefined){
let data6 = data5.domains;
if(Array.isArray(data6)){
const len1 = data6.length;
for(let i1=0; i1<len1; i1++){
if(typeof data6[i1] !== "string"){
const err11 = {instancePath:instancePath+"/searchDomains/domains/" + i1,schemaPath:"#/properties/searchDomains/properties/domains/items/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
}
else {
const err12 = {instancePath:instancePath+"/searchDomains/domains",schemaPath:"#/properties/searchDomains/properties/domains/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
if(data5.disableDefault !== undefined){
if(typeof data5.disableDefault !== "boolean"){
const err13 = {instancePath:instancePath+"/searchDomains/disableDefault",schemaPath:"#/properties/searchDomains/properties/disableDefault/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
}
else {
const err14 = {instancePath:instancePath+"/searchDomains",schemaPath:"#/properties/searchDomains/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
}
if(data.hostDNS !== undefined){
let data9 = data.hostDNS;
if(data9 && typeof data9 == "object" && !Array.isArray(data9)){
for(const key3 in data9){
if(!(((key3 === "enabled") || (key3 === "forwardKubeDNSToHost")) || (key3 === "resolveMemberNames"))){
const err15 = {instancePath:instancePath+"/hostDNS",schemaPath:"#/properties/hostDNS/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key3},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
}
if(data9.enabled !== undefined){
if(typeof data9.enabled !== "boolean"){
const err16 = {instancePath:instancePath+"/hostDNS/enabled",schemaPath:"#/properties/hostDNS/properties/enabled/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
}
if(data9.forwardKubeDNSToHost !== undefined){
if(typeof data9.forwardKubeDNSToHost !== "boolean"){
const err17 = {instancePath:instancePath+"/hostDNS/forwardKubeDNSToHost",schemaPath:"#/properties/hostDNS/properties/forwardKubeDNSToHost/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
}
if(data9.resolveMemberNames !== undefined){
if(typeof data9.resolveMemberNames !== "boolean"){
const err18 = {instancePath:instancePath+"/hostDNS/resolveMemberNames",schemaPath:"#/properties/hostDNS/properties/resolveMemberNames/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
}
}
else {
const err19 = {instancePath:instancePath+"/hostDNS",schemaPath:"#/properties/hostDNS/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
}
}
else {
const err20 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
validate34.errors = vErrors;
return errors === 0;
}

export const StaticHostConfig = validate35;
const schema36 = {"type":"object","required":["name","hostnames"],"properties":{"name":{"type":"string","format":"address"},"hostnames":{"type":"array","items":{"type":"string"},"minItems":1}},"additionalProperties":false};

function validate35(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.name === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "name"},message:"must have required property '"+"name"+"'"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.hostnames === undefined){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "hostnames"},message:"must have required property '"+"hostnames"+"'"};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
for(const key0 in data){
if(!((key0 === "name") || (key0 === "hostnames"))){
const err2 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
if(data.name !== undefined){
let data0 = data.name;
if(typeof data0 === "string"){
if(!(formats100(data0))){
const err3 = {instancePath:instancePath+"/name",schemaPath:"#/properties/name/format",keyword:"format",params:{format: "address"},message:"must match format \""+"address"+"\""};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
else {
const err4 = {instancePath:instancePath+"/name",schemaPath:"#/properties/name/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
if(data.hostnames !== undefined){
let data1 = data.hostnames;
if(Array.isArray(data1)){
if(data1.length < 1){
const err5 = {instancePath:instancePath+"/hostnames",schemaPath:"#/properties/hostnames/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items"};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
const len0 = data1.length;
for(let i0=0; i0<len0; i0++){
if(typeof data1[i0] !== "string"){
const err6 = {instancePath:instancePath+"/hostnames/" + i0,schemaPath:"#/properties/hostnames/items/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
}
else {
const err7 = {instancePath:instancePath+"/hostnames",schemaPath:"#/properties/hostnames/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
}
else {
const err8 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
validate35.errors = vErrors;
return errors === 0;
}

export const TimeSyncConfig = validate36;
const schema37 = {"type":"object","properties":{"enabled":{"type":"boolean","default":true},"bootTimeout":{"type":"string","format":"duration"},"ntp":{"type":"object","properties":{"servers":{"type":"array","items":{"type":"string"}},"useNTS":{"type":"boolean"}},"additionalProperties":false},"ptp":{"type":"object","properties":{"devices":{"type":"array","items":{"type":"string"}}},"additionalProperties":false}},"additionalProperties":false};

function validate36(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 in data){
if(!((((key0 === "enabled") || (key0 === "bootTimeout")) || (key0 === "ntp")) || (key0 === "ptp"))){
const err0 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
if(data.enabled !== undefined){
if(typeof data.enabled !== "boolean"){
const err1 = {instancePath:instancePath+"/enabled",schemaPath:"#/properties/enabled/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
if(data.bootTimeout !== undefined){
let data1 = data.bootTimeout;
if(typeof data1 === "string"){
if(!(formats92(data1))){
const err2 = {instancePath:instancePath+"/bootTimeout",schemaPath:"#/properties/bootTimeout/format",keyword:"format",params:{format: "duration"},message:"must match format \""+"duration"+"\""};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
else {
const err3 = {instancePath:instancePath+"/bootTimeout",schemaPath:"#/properties/bootTimeout/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
if(data.ntp !== undefined){
let data2 = data.ntp;
if(data2 && typeof data2 == "object" && !Array.isArray(data2)){
for(const key1 in data2){
if(!((key1 === "servers") || (key1 === "useNTS"))){
const err4 = {instancePath:instancePath+"/ntp",schemaPath:"#/properties/ntp/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
if(data2.servers !== undefined){
let data3 = data2.servers;
if(Array.isArray(data3)){
const len0 = data3.length;
for(let i0=0; i0<len0; i0++){
if(typeof data3[i0] !== "string"){
const err5 = {instancePath:instancePath+"/ntp/servers/" + i0,schemaPath:"#/properties/ntp/properties/servers/items/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
}
else {
const err6 = {instancePath:instancePath+"/ntp/servers",schemaPath:"#/properties/ntp/properties/servers/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
if(data2.useNTS !== undefined){
if(typeof data2.useNTS !== "boolean"){
const err7 = {instancePath:instancePath+"/ntp/useNTS",schemaPath:"#/properties/ntp/properties/useNTS/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
}
else {
const err8 = {instancePath:instancePath+"/ntp",schemaPath:"#/properties/ntp/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
if(data.ptp !== undefined){
let data6 = data.ptp;
if(data6 && typeof data6 == "object" && !Array.isArray(data6)){
for(const key2 in data6){
if(!(key2 === "devices")){
const err9 = {instancePath:instancePath+"/ptp",schemaPath:"#/properties/ptp/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key2},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
if(data6.devices !== undefined){
let data7 = data6.devices;
if(Array.isArray(data7)){
const len1 = data7.length;
for(let i1=0; i1<len1; i1++){
if(typeof data7[i1] !== "string"){
const err10 = {instancePath:instancePath+"/ptp/devices/" + i1,schemaPath:"#/properties/ptp/properties/devices/items/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
}
else {
const err11 = {instancePath:instancePath+"/ptp/devices",schemaPath:"#/properties/ptp/properties/devices/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
}
else {
const err12 = {instancePath:instancePath+"/ptp",schemaPath:"#/properties/ptp/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
}
else {
const err13 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
validate36.errors = vErrors;
return errors === 0;
}

export const NetworkDefaultActionConfig = validate37;
const schema38 = {"type":"object","properties":{"ingress":{"type":"string","enum":["accept","block"],"default":"accept","x-zero":"accept"}},"additionalProperties":false};

function validate37(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 in data){
if(!(key0 === "ingress")){
const err0 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
if(data.ingress !== undefined){
let data0 = data.ingress;
if(typeof data0 !== "string"){
const err1 = {instancePath:instancePath+"/ingress",schemaPath:"#/properties/ingress/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(!((data0 === "accept") || (data0 === "block"))){
const err2 = {instancePath:instancePath+"/ingress",schemaPath:"#/properties/ingress/enum",keyword:"enum",params:{allowedValues: schema38.properties.ingress.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
}
else {
const err3 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
validate37.errors = vErrors;
return errors === 0;
}

export const NetworkRuleConfig = validate38;
const schema39 = {"type":"object","required":["name","portSelector"],"properties":{"name":{"type":"string","minLength":1},"portSelector":{"type":"object","required":["ports"],"properties":{"ports":{"type":"array","items":{"type":"string","format":"port-range"},"minItems":1,"x-merge":"replace"},"protocol":{"type":"string","enum":["tcp","udp","icmp","icmpv6"]}},"additionalProperties":false},"ingress":{"type":"array","items":{"type":"object","required":["subnet"],"properties":{"subnet":{"type":"string","format":"prefix"},"except":{"type":"string","format":"prefix","x-empty":"no exception"}},"additionalProperties":false},"x-merge":"replace","x-empty":"no source at all"}},"additionalProperties":false};
const formats270 = formats["port-range"];

function validate38(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.name === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "name"},message:"must have required property '"+"name"+"'"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.portSelector === undefined){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "portSelector"},message:"must have required property '"+"portSelector"+"'"};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
for(const key0 in data){
if(!(((key0 === "name") || (key0 === "portSelector")) || (key0 === "ingress"))){
const err2 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
if(data.name !== undefined){
let data0 = data.name;
if(typeof data0 === "string"){
if(data0.length < 1){
const err3 = {instancePath:instancePath+"/name",schemaPath:"#/properties/name/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
else {
const err4 = {instancePath:instancePath+"/name",schemaPath:"#/properties/name/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
if(data.portSelector !== undefined){
let data1 = data.portSelector;
if(data1 && typeof data1 == "object" && !Array.isArray(data1)){
if(data1.ports === undefined){
const err5 = {instancePath:instancePath+"/portSelector",schemaPath:"#/properties/portSelector/required",keyword:"required",params:{missingProperty: "ports"},message:"must have required property '"+"ports"+"'"};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
for(const key1 in data1){
if(!((key1 === "ports") || (key1 === "protocol"))){
const err6 = {instancePath:instancePath+"/portSelector",schemaPath:"#/properties/portSelector/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
if(data1.ports !== undefined){
let data2 = data1.ports;
if(Array.isArray(data2)){
if(data2.length < 1){
const err7 = {instancePath:instancePath+"/portSelector/ports",schemaPath:"#/properties/portSelector/properties/ports/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items"};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
const len0 = data2.length;
for(let i0=0; i0<len0; i0++){
let data3 = data2[i0];
if(typeof data3 === "string"){
if(!(formats270(data3))){
const err8 = {instancePath:instancePath+"/portSelector/ports/" + i0,schemaPath:"#/properties/portSelector/properties/ports/items/format",keyword:"format",params:{format: "port-range"},message:"must match format \""+"port-range"+"\""};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
else {
const err9 = {instancePath:instancePath+"/portSelector/ports/" + i0,schemaPath:"#/properties/portSelector/properties/ports/items/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
}
else {
const err10 = {instancePath:instancePath+"/portSelector/ports",schemaPath:"#/properties/portSelector/properties/ports/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
if(data1.protocol !== undefined){
let data4 = data1.protocol;
if(typeof data4 !== "string"){
const err11 = {instancePath:instancePath+"/portSelector/protocol",schemaPath:"#/properties/portSelector/properties/protocol/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
if(!((((data4 === "tcp") || (data4 === "udp")) || (data4 === "icmp")) || (data4 === "icmpv6"))){
const err12 = {instancePath:instancePath+"/portSelector/protocol",schemaPath:"#/properties/portSelector/properties/protocol/enum",keyword:"enum",params:{allowedValues: schema39.properties.portSelector.properties.protocol.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
}
else {
const err13 = {instancePath:instancePath+"/portSelector",schemaPath:"#/properties/portSelector/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
if(data.ingress !== undefined){
let data5 = data.ingress;
if(Array.isArray(data5)){
const len1 = data5.length;
for(let i1=0; i1<len1; i1++){
let data6 = data5[i1];
if(data6 && typeof data6 == "object" && !Array.isArray(data6)){
if(data6.subnet === undefined){
const err14 = {instancePath:instancePath+"/ingress/" + i1,schemaPath:"#/properties/ingress/items/required",keyword:"required",params:{missingProperty: "subnet"},message:"must have required property '"+"subnet"+"'"};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
for(const key2 in data6){
if(!((key2 === "subnet") || (key2 === "except"))){
const err15 = {instancePath:instancePath+"/ingress/" + i1,schemaPath:"#/properties/ingress/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key2},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
}
if(data6.subnet !== undefined){
let data7 = data6.subnet;
if(typeof data7 === "string"){
if(!(formats96(data7))){
const err16 = {instancePath:instancePath+"/ingress/" + i1+"/subnet",schemaPath:"#/properties/ingress/items/properties/subnet/format",keyword:"format",params:{format: "prefix"},message:"must match format \""+"prefix"+"\""};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
}
else {
const err17 = {instancePath:instancePath+"/ingress/" + i1+"/subnet",schemaPath:"#/properties/ingress/items/properties/subnet/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
}
if(data6.except !== undefined){
let data8 = data6.except;
if(typeof data8 === "string"){
if(!(formats96(data8))){
const err18 = {instancePath:instancePath+"/ingress/" + i1+"/except",schemaPath:"#/properties/ingress/items/properties/except/format",keyword:"format",params:{format: "prefix"},message:"must match format \""+"prefix"+"\""};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
}
else {
const err19 = {instancePath:instancePath+"/ingress/" + i1+"/except",schemaPath:"#/properties/ingress/items/properties/except/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
}
}
else {
const err20 = {instancePath:instancePath+"/ingress/" + i1,schemaPath:"#/properties/ingress/items/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
}
}
else {
const err21 = {instancePath:instancePath+"/ingress",schemaPath:"#/properties/ingress/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
}
}
else {
const err22 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
validate38.errors = vErrors;
return errors === 0;
}

export const NetworkNATRuleConfig = validate39;
const schema40 = {"type":"object","required":["name"],"properties":{"name":{"type":"string","minLength":1},"type":{"type":"string","enum":["masquerade","snat","dnat"],"default":"masquerade"},"sourceAddress":{"type":"object","required":["includeSubnets"],"properties":{"includeSubnets":{"type":"array","items":{"type":"string","format":"prefix"},"minItems":1,"x-merge":"replace"}},"additionalProperties":false},"destinationAddress":{"type":"object","required":["includeSubnets"],"properties":{"includeSubnets":{"type":"array","items":{"type":"string","format":"prefix"},"minItems":1,"x-merge":"replace"}},"additionalProperties":false},"outputInterface":{"type":"object","required":["interfaceNames"],"properties":{"interfaceNames":{"type":"array","items":{"type":"string","minLength":1},"minItems":1,"x-merge":"replace"}},"additionalProperties":false},"inputInterface":{"type":"object","required":["interfaceNames"],"properties":{"interfaceNames":{"type":"array","items":{"type":"string","minLength":1},"minItems":1,"x-merge":"replace"}},"additionalProperties":false},"snatAddress":{"type":"string","format":"address"},"snatPort":{"type":"integer","minimum":1,"maximum":65535},"dnatAddress":{"type":"string","format":"address"},"dnatPort":{"type":"integer","minimum":1,"maximum":65535}},"additionalProperties":false};

function validate39(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.name === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "name"},message:"must have required property '"+"name"+"'"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
for(const key0 in data){
if(!(func2.call(schema40.properties, key0))){
const err1 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
if(data.name !== undefined){
let data0 = data.name;
if(typeof data0 === "string"){
if(data0.length < 1){
const err2 = {instancePath:instancePath+"/name",schemaPath:"#/properties/name/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
else {
const err3 = {instancePath:instancePath+"/name",schemaPath:"#/properties/name/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
if(data.type !== undefined){
let data1 = data.type;
if(typeof data1 !== "string"){
const err4 = {instancePath:instancePath+"/type",schemaPath:"#/properties/type/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
if(!(((data1 === "masquerade") || (data1 === "snat")) || (data1 === "dnat"))){
const err5 = {instancePath:instancePath+"/type",schemaPath:"#/properties/type/enum",keyword:"enum",params:{allowedValues: schema40.properties.type.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
if(data.sourceAddress !== undefined){
let data2 = data.sourceAddress;
if(data2 && typeof data2 == "object" && !Array.isArray(data2)){
if(data2.includeSubnets === undefined){
const err6 = {instancePath:instancePath+"/sourceAddress",schemaPath:"#/properties/sourceAddress/required",keyword:"required",params:{missingProperty: "includeSubnets"},message:"must have required property '"+"includeSubnets"+"'"};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
for(const key1 in data2){
if(!(key1 === "includeSubnets")){
const err7 = {instancePath:instancePath+"/sourceAddress",schemaPath:"#/properties/sourceAddress/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
if(data2.includeSubnets !== undefined){
let data3 = data2.includeSubnets;
if(Array.isArray(data3)){
if(data3.length < 1){
const err8 = {instancePath:instancePath+"/sourceAddress/includeSubnets",schemaPath:"#/properties/sourceAddress/properties/includeSubnets/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items"};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
const len0 = data3.length;
for(let i0=0; i0<len0; i0++){
let data4 = data3[i0];
if(typeof data4 === "string"){
if(!(formats96(data4))){
const err9 = {instancePath:instancePath+"/sourceAddress/includeSubnets/" + i0,schemaPath:"#/properties/sourceAddress/properties/includeSubnets/items/format",keyword:"format",params:{format: "prefix"},message:"must match format \""+"prefix"+"\""};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
else {
const err10 = {instancePath:instancePath+"/sourceAddress/includeSubnets/" + i0,schemaPath:"#/properties/sourceAddress/properties/includeSubnets/items/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
}
else {
const err11 = {instancePath:instancePath+"/sourceAddress/includeSubnets",schemaPath:"#/properties/sourceAddress/properties/includeSubnets/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
}
else {
const err12 = {instancePath:instancePath+"/sourceAddress",schemaPath:"#/properties/sourceAddress/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
if(data.destinationAddress !== undefined){
let data5 = data.destinationAddress;
if(data5 && typeof data5 == "object" && !Array.isArray(data5)){
if(data5.includeSubnets === undefined){
const err13 = {instancePath:instancePath+"/destinationAddress",schemaPath:"#/properties/destinationAddress/required",keyword:"required",params:{missingProperty: "includeSubnets"},message:"must have required property '"+"includeSubnets"+"'"};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
for(const key2 in data5){
if(!(key2 === "includeSubnets")){
const err14 = {instancePath:instancePath+"/destinationAddress",schemaPath:"#/properties/destinationAddress/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key2},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
}
if(data5.includeSubnets !== undefined){
let data6 = data5.includeSubnets;
if(Array.isArray(data6)){
if(data6.length < 1){
const err15 = {instancePath:instancePath+"/destinationAddress/includeSubnets",schemaPath:"#/properties/destinationAddress/properties/includeSubnets/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items"};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
const len1 = data6.length;
for(let i1=0; i1<len1; i1++){
let data7 = data6[i1];
if(typeof data7 === "string"){
if(!(formats96(data7))){
const err16 = {instancePath:instancePath+"/destinationAddress/includeSubnets/" + i1,schemaPath:"#/properties/destinationAddress/properties/includeSubnets/items/format",keyword:"format",params:{format: "prefix"},message:"must match format \""+"prefix"+"\""};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
}
else {
const err17 = {instancePath:instancePath+"/destinationAddress/includeSubnets/" + i1,schemaPath:"#/properties/destinationAddress/properties/includeSubnets/items/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
}
}
else {
const err18 = {instancePath:instancePath+"/destinationAddress/includeSubnets",schemaPath:"#/properties/destinationAddress/properties/includeSubnets/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
}
}
else {
const err19 = {instancePath:instancePath+"/destinationAddress",schemaPath:"#/properties/destinationAddress/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
}
if(data.outputInterface !== undefined){
let data8 = data.outputInterface;
if(data8 && typeof data8 == "object" && !Array.isArray(data8)){
if(data8.interfaceNames === undefined){
const err20 = {instancePath:instancePath+"/outputInterface",schemaPath:"#/properties/outputInterface/required",keyword:"required",params:{missingProperty: "interfaceNames"},message:"must have required property '"+"interfaceNames"+"'"};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
for(const key3 in data8){
if(!(key3 === "interfaceNames")){
const err21 = {instancePath:instancePath+"/outputInterface",schemaPath:"#/properties/outputInterface/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key3},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
}
if(data8.interfaceNames !== undefined){
let data9 = data8.interfaceNames;
if(Array.isArray(data9)){
if(data9.length < 1){
const err22 = {instancePath:instancePath+"/outputInterface/interfaceNames",schemaPath:"#/properties/outputInterface/properties/interfaceNames/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items"};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
const len2 = data9.length;
for(let i2=0; i2<len2; i2++){
let data10 = data9[i2];
if(typeof data10 === "string"){
if(data10.length < 1){
const err23 = {instancePath:instancePath+"/outputInterface/interfaceNames/" + i2,schemaPath:"#/properties/outputInterface/properties/interfaceNames/items/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
}
else {
const err24 = {instancePath:instancePath+"/outputInterface/interfaceNames/" + i2,schemaPath:"#/properties/outputInterface/properties/interfaceNames/items/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
}
}
else {
const err25 = {instancePath:instancePath+"/outputInterface/interfaceNames",schemaPath:"#/properties/outputInterface/properties/interfaceNames/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.push(err25);
}
errors++;
}
}
}
else {
const err26 = {instancePath:instancePath+"/outputInterface",schemaPath:"#/properties/outputInterface/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err26];
}
else {
vErrors.push(err26);
}
errors++;
}
}
if(data.inputInterface !== undefined){
let data11 = data.inputInterface;
if(data11 && typeof data11 == "object" && !Array.isArray(data11)){
if(data11.interfaceNames === undefined){
const err27 = {instancePath:instancePath+"/inputInterface",schemaPath:"#/properties/inputInterface/required",keyword:"required",params:{missingProperty: "interfaceNames"},message:"must have required property '"+"interfaceNames"+"'"};
if(vErrors === null){
vErrors = [err27];
}
else {
vErrors.push(err27);
}
errors++;
}
for(const key4 in data11){
if(!(key4 === "interfaceNames")){
const err28 = {instancePath:instancePath+"/inputInterface",schemaPath:"#/properties/inputInterface/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key4},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err28];
}
else {
vErrors.push(err28);
}
errors++;
}
}
if(data11.interfaceNames !== undefined){
let data12 = data11.interfaceNames;
if(Array.isArray(data12)){
if(data12.length < 1){
const err29 = {instancePath:instancePath+"/inputInterface/interfaceNames",schemaPath:"#/properties/inputInterface/properties/interfaceNames/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items"};
if(vErrors === null){
vErrors = [err29];
}
else {
vErrors.push(err29);
}
errors++;
}
const len3 = data12.length;
for(let i3=0; i3<len3; i3++){
let data13 = data12[i3];
if(typeof data13 === "string"){
if(data13.length < 1){
const err30 = {instancePath:instancePath+"/inputInterface/interfaceNames/" + i3,schemaPath:"#/properties/inputInterface/properties/interfaceNames/items/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err30];
}
else {
vErrors.push(err30);
}
errors++;
}
}
else {
const err31 = {instancePath:instancePath+"/inputInterface/interfaceNames/" + i3,schemaPath:"#/properties/inputInterface/properties/interfaceNames/items/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err31];
}
else {
vErrors.push(err31);
}
errors++;
}
}
}
else {
const err32 = {instancePath:instancePath+"/inputInterface/interfaceNames",schemaPath:"#/properties/inputInterface/properties/interfaceNames/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err32];
}
else {
vErrors.push(err32);
}
errors++;
}
}
}
else {
const err33 = {instancePath:instancePath+"/inputInterface",schemaPath:"#/properties/inputInterface/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err33];
}
else {
vErrors.push(err33);
}
errors++;
}
}
if(data.snatAddress !== undefined){
let data14 = data.snatAddress;
if(typeof data14 === "string"){
if(!(formats100(data14))){
const err34 = {instancePath:instancePath+"/snatAddress",schemaPath:"#/properties/snatAddress/format",keyword:"format",params:{format: "address"},message:"must match format \""+"address"+"\""};
if(vErrors === null){
vErrors = [err34];
}
else {
vErrors.push(err34);
}
errors++;
}
}
else {
const err35 = {instancePath:instancePath+"/snatAddress",schemaPath:"#/properties/snatAddress/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err35];
}
else {
vErrors.push(err35);
}
errors++;
}
}
if(data.snatPort !== undefined){
let data15 = data.snatPort;
if(!(((typeof data15 == "number") && (!(data15 % 1) && !isNaN(data15))) && (isFinite(data15)))){
const err36 = {instancePath:instancePath+"/snatPort",schemaPath:"#/properties/snatPort/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err36];
}
else {
vErrors.push(err36);
}
errors++;
}
if((typeof data15 == "number") && (isFinite(data15))){
if(data15 > 65535 || isNaN(data15)){
const err37 = {instancePath:instancePath+"/snatPort",schemaPath:"#/properties/snatPort/maximum",keyword:"maximum",params:{comparison: "<=", limit: 65535},message:"must be <= 65535"};
if(vErrors === null){
vErrors = [err37];
}
else {
vErrors.push(err37);
}
errors++;
}
if(data15 < 1 || isNaN(data15)){
const err38 = {instancePath:instancePath+"/snatPort",schemaPath:"#/properties/snatPort/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1"};
if(vErrors === null){
vErrors = [err38];
}
else {
vErrors.push(err38);
}
errors++;
}
}
}
if(data.dnatAddress !== undefined){
let data16 = data.dnatAddress;
if(typeof data16 === "string"){
if(!(formats100(data16))){
const err39 = {instancePath:instancePath+"/dnatAddress",schemaPath:"#/properties/dnatAddress/format",keyword:"format",params:{format: "address"},message:"must match format \""+"address"+"\""};
if(vErrors === null){
vErrors = [err39];
}
else {
vErrors.push(err39);
}
errors++;
}
}
else {
const err40 = {instancePath:instancePath+"/dnatAddress",schemaPath:"#/properties/dnatAddress/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err40];
}
else {
vErrors.push(err40);
}
errors++;
}
}
if(data.dnatPort !== undefined){
let data17 = data.dnatPort;
if(!(((typeof data17 == "number") && (!(data17 % 1) && !isNaN(data17))) && (isFinite(data17)))){
const err41 = {instancePath:instancePath+"/dnatPort",schemaPath:"#/properties/dnatPort/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err41];
}
else {
vErrors.push(err41);
}
errors++;
}
if((typeof data17 == "number") && (isFinite(data17))){
if(data17 > 65535 || isNaN(data17)){
const err42 = {instancePath:instancePath+"/dnatPort",schemaPath:"#/properties/dnatPort/maximum",keyword:"maximum",params:{comparison: "<=", limit: 65535},message:"must be <= 65535"};
if(vErrors === null){
vErrors = [err42];
}
else {
vErrors.push(err42);
}
errors++;
}
if(data17 < 1 || isNaN(data17)){
const err43 = {instancePath:instancePath+"/dnatPort",schemaPath:"#/properties/dnatPort/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1"};
if(vErrors === null){
vErrors = [err43];
}
else {
vErrors.push(err43);
}
errors++;
}
}
}
}
else {
const err44 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err44];
}
else {
vErrors.push(err44);
}
errors++;
}
validate39.errors = vErrors;
return errors === 0;
}

export const NetworkLinkIngressConfig = validate40;
const schema41 = {"type":"object","required":["name"],"properties":{"name":{"type":"string","minLength":1},"destinationAddresses":{"type":"array","items":{"type":"string","format":"prefix"},"x-merge":"replace","x-empty":"no destination at all"}},"additionalProperties":false};

function validate40(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.name === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "name"},message:"must have required property '"+"name"+"'"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
for(const key0 in data){
if(!((key0 === "name") || (key0 === "destinationAddresses"))){
const err1 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
if(data.name !== undefined){
let data0 = data.name;
if(typeof data0 === "string"){
if(data0.length < 1){
const err2 = {instancePath:instancePath+"/name",schemaPath:"#/properties/name/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
else {
const err3 = {instancePath:instancePath+"/name",schemaPath:"#/properties/name/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
if(data.destinationAddresses !== undefined){
let data1 = data.destinationAddresses;
if(Array.isArray(data1)){
const len0 = data1.length;
for(let i0=0; i0<len0; i0++){
let data2 = data1[i0];
if(typeof data2 === "string"){
if(!(formats96(data2))){
const err4 = {instancePath:instancePath+"/destinationAddresses/" + i0,schemaPath:"#/properties/destinationAddresses/items/format",keyword:"format",params:{format: "prefix"},message:"must match format \""+"prefix"+"\""};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
else {
const err5 = {instancePath:instancePath+"/destinationAddresses/" + i0,schemaPath:"#/properties/destinationAddresses/items/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
}
else {
const err6 = {instancePath:instancePath+"/destinationAddresses",schemaPath:"#/properties/destinationAddresses/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
}
else {
const err7 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
validate40.errors = vErrors;
return errors === 0;
}

export const KubeSpanConfig = validate41;
const schema42 = {"type":"object","properties":{"enabled":{"type":"boolean"},"advertiseKubernetesNetworks":{"type":"boolean"},"allowDownPeerBypass":{"type":"boolean"},"harvestExtraEndpoints":{"type":"boolean"},"mtu":{"type":"integer","minimum":0,"maximum":4294967295,"default":1420,"x-zero-counts":true},"filters":{"type":"object","properties":{"endpoints":{"type":"array","items":{"type":"string"},"x-empty":"any address"},"excludeAdvertisedNetworks":{"type":"array","items":{"type":"string","format":"prefix"}}},"additionalProperties":false}},"additionalProperties":false};

function validate41(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 in data){
if(!((((((key0 === "enabled") || (key0 === "advertiseKubernetesNetworks")) || (key0 === "allowDownPeerBypass")) || (key0 === "harvestExtraEndpoints")) || (key0 === "mtu")) || (key0 === "filters"))){
const err0 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
if(data.enabled !== undefined){
if(typeof data.enabled !== "boolean"){
const err1 = {instancePath:instancePath+"/enabled",schemaPath:"#/properties/enabled/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
if(data.advertiseKubernetesNetworks !== undefined){
if(typeof data.advertiseKubernetesNetworks !== "boolean"){
const err2 = {instancePath:instancePath+"/advertiseKubernetesNetworks",schemaPath:"#/properties/advertiseKubernetesNetworks/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
if(data.allowDownPeerBypass !== undefined){
if(typeof data.allowDownPeerBypass !== "boolean"){
const err3 = {instancePath:instancePath+"/allowDownPeerBypass",schemaPath:"#/properties/allowDownPeerBypass/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
if(data.harvestExtraEndpoints !== undefined){
if(typeof data.harvestExtraEndpoints !== "boolean"){
const err4 = {instancePath:instancePath+"/harvestExtraEndpoints",schemaPath:"#/properties/harvestExtraEndpoints/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
if(data.mtu !== undefined){
let data4 = data.mtu;
if(!(((typeof data4 == "number") && (!(data4 % 1) && !isNaN(data4))) && (isFinite(data4)))){
const err5 = {instancePath:instancePath+"/mtu",schemaPath:"#/properties/mtu/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
if((typeof data4 == "number") && (isFinite(data4))){
if(data4 > 4294967295 || isNaN(data4)){
const err6 = {instancePath:instancePath+"/mtu",schemaPath:"#/properties/mtu/maximum",keyword:"maximum",params:{comparison: "<=", limit: 4294967295},message:"must be <= 4294967295"};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
if(data4 < 0 || isNaN(data4)){
const err7 = {instancePath:instancePath+"/mtu",schemaPath:"#/properties/mtu/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
}
if(data.filters !== undefined){
let data5 = data.filters;
if(data5 && typeof data5 == "object" && !Array.isArray(data5)){
for(const key1 in data5){
if(!((key1 === "endpoints") || (key1 === "excludeAdvertisedNetworks"))){
const err8 = {instancePath:instancePath+"/filters",schemaPath:"#/properties/filters/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
if(data5.endpoints !== undefined){
let data6 = data5.endpoints;
if(Array.isArray(data6)){
const len0 = data6.length;
for(let i0=0; i0<len0; i0++){
if(typeof data6[i0] !== "string"){
const err9 = {instancePath:instancePath+"/filters/endpoints/" + i0,schemaPath:"#/properties/filters/properties/endpoints/items/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
}
else {
const err10 = {instancePath:instancePath+"/filters/endpoints",schemaPath:"#/properties/filters/properties/endpoints/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
if(data5.excludeAdvertisedNetworks !== undefined){
let data8 = data5.excludeAdvertisedNetworks;
if(Array.isArray(data8)){
const len1 = data8.length;
for(let i1=0; i1<len1; i1++){
let data9 = data8[i1];
if(typeof data9 === "string"){
if(!(formats96(data9))){
const err11 = {instancePath:instancePath+"/filters/excludeAdvertisedNetworks/" + i1,schemaPath:"#/properties/filters/properties/excludeAdvertisedNetworks/items/format",keyword:"format",params:{format: "prefix"},message:"must match format \""+"prefix"+"\""};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
else {
const err12 = {instancePath:instancePath+"/filters/excludeAdvertisedNetworks/" + i1,schemaPath:"#/properties/filters/properties/excludeAdvertisedNetworks/items/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
}
else {
const err13 = {instancePath:instancePath+"/filters/excludeAdvertisedNetworks",schemaPath:"#/properties/filters/properties/excludeAdvertisedNetworks/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
}
else {
const err14 = {instancePath:instancePath+"/filters",schemaPath:"#/properties/filters/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
}
}
else {
const err15 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
validate41.errors = vErrors;
return errors === 0;
}

export const KubeSpanEndpointsConfig = validate42;
const schema43 = {"type":"object","properties":{"extraAnnouncedEndpoints":{"type":"array","items":{"type":"string","format":"address-and-port"}}},"additionalProperties":false};

function validate42(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 in data){
if(!(key0 === "extraAnnouncedEndpoints")){
const err0 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
if(data.extraAnnouncedEndpoints !== undefined){
let data0 = data.extraAnnouncedEndpoints;
if(Array.isArray(data0)){
const len0 = data0.length;
for(let i0=0; i0<len0; i0++){
let data1 = data0[i0];
if(typeof data1 === "string"){
if(!(formats190(data1))){
const err1 = {instancePath:instancePath+"/extraAnnouncedEndpoints/" + i0,schemaPath:"#/properties/extraAnnouncedEndpoints/items/format",keyword:"format",params:{format: "address-and-port"},message:"must match format \""+"address-and-port"+"\""};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
else {
const err2 = {instancePath:instancePath+"/extraAnnouncedEndpoints/" + i0,schemaPath:"#/properties/extraAnnouncedEndpoints/items/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
}
else {
const err3 = {instancePath:instancePath+"/extraAnnouncedEndpoints",schemaPath:"#/properties/extraAnnouncedEndpoints/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
}
else {
const err4 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
validate42.errors = vErrors;
return errors === 0;
}

export const DiscoveryServiceConfig = validate43;
const schema44 = {"type":"object","required":["name","endpoint"],"properties":{"name":{"type":"string","minLength":1},"endpoint":{"type":"string","minLength":1,"x-merge":"url"}},"additionalProperties":false};

function validate43(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.name === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "name"},message:"must have required property '"+"name"+"'"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.endpoint === undefined){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "endpoint"},message:"must have required property '"+"endpoint"+"'"};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
for(const key0 in data){
if(!((key0 === "name") || (key0 === "endpoint"))){
const err2 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
if(data.name !== undefined){
let data0 = data.name;
if(typeof data0 === "string"){
if(data0.length < 1){
const err3 = {instancePath:instancePath+"/name",schemaPath:"#/properties/name/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
else {
const err4 = {instancePath:instancePath+"/name",schemaPath:"#/properties/name/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
if(data.endpoint !== undefined){
let data1 = data.endpoint;
if(typeof data1 === "string"){
if(data1.length < 1){
const err5 = {instancePath:instancePath+"/endpoint",schemaPath:"#/properties/endpoint/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
else {
const err6 = {instancePath:instancePath+"/endpoint",schemaPath:"#/properties/endpoint/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
}
else {
const err7 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
validate43.errors = vErrors;
return errors === 0;
}

export const DiscoveryIdentityConfig = validate44;
const schema45 = {"type":"object","required":["clusterID","clusterSecret"],"properties":{"clusterID":{"type":"string","minLength":1},"clusterSecret":{"type":"string","minLength":1,"x-secret":true}},"additionalProperties":false};

function validate44(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.clusterID === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "clusterID"},message:"must have required property '"+"clusterID"+"'"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.clusterSecret === undefined){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "clusterSecret"},message:"must have required property '"+"clusterSecret"+"'"};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
for(const key0 in data){
if(!((key0 === "clusterID") || (key0 === "clusterSecret"))){
const err2 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
if(data.clusterID !== undefined){
let data0 = data.clusterID;
if(typeof data0 === "string"){
if(data0.length < 1){
const err3 = {instancePath:instancePath+"/clusterID",schemaPath:"#/properties/clusterID/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
else {
const err4 = {instancePath:instancePath+"/clusterID",schemaPath:"#/properties/clusterID/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
if(data.clusterSecret !== undefined){
let data1 = data.clusterSecret;
if(typeof data1 === "string"){
if(data1.length < 1){
const err5 = {instancePath:instancePath+"/clusterSecret",schemaPath:"#/properties/clusterSecret/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
else {
const err6 = {instancePath:instancePath+"/clusterSecret",schemaPath:"#/properties/clusterSecret/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
}
else {
const err7 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
validate44.errors = vErrors;
return errors === 0;
}

export const KubeNetworkConfig = validate45;
const schema46 = {"type":"object","properties":{"dnsDomain":{"type":"string"},"podSubnets":{"type":"array","items":{"type":"string","format":"prefix"},"x-merge":"replace"},"serviceSubnets":{"type":"array","items":{"type":"string","format":"prefix"},"x-merge":"replace"},"nodeCIDRMaskSizeIPv4":{"type":"integer","minimum":0,"maximum":4294967295,"default":24},"nodeCIDRMaskSizeIPv6":{"type":"integer","minimum":0,"maximum":4294967295,"default":64}},"additionalProperties":false};

function validate45(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 in data){
if(!(((((key0 === "dnsDomain") || (key0 === "podSubnets")) || (key0 === "serviceSubnets")) || (key0 === "nodeCIDRMaskSizeIPv4")) || (key0 === "nodeCIDRMaskSizeIPv6"))){
const err0 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
if(data.dnsDomain !== undefined){
if(typeof data.dnsDomain !== "string"){
const err1 = {instancePath:instancePath+"/dnsDomain",schemaPath:"#/properties/dnsDomain/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
if(data.podSubnets !== undefined){
let data1 = data.podSubnets;
if(Array.isArray(data1)){
const len0 = data1.length;
for(let i0=0; i0<len0; i0++){
let data2 = data1[i0];
if(typeof data2 === "string"){
if(!(formats96(data2))){
const err2 = {instancePath:instancePath+"/podSubnets/" + i0,schemaPath:"#/properties/podSubnets/items/format",keyword:"format",params:{format: "prefix"},message:"must match format \""+"prefix"+"\""};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
else {
const err3 = {instancePath:instancePath+"/podSubnets/" + i0,schemaPath:"#/properties/podSubnets/items/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
}
else {
const err4 = {instancePath:instancePath+"/podSubnets",schemaPath:"#/properties/podSubnets/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
if(data.serviceSubnets !== undefined){
let data3 = data.serviceSubnets;
if(Array.isArray(data3)){
const len1 = data3.length;
for(let i1=0; i1<len1; i1++){
let data4 = data3[i1];
if(typeof data4 === "string"){
if(!(formats96(data4))){
const err5 = {instancePath:instancePath+"/serviceSubnets/" + i1,schemaPath:"#/properties/serviceSubnets/items/format",keyword:"format",params:{format: "prefix"},message:"must match format \""+"prefix"+"\""};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
else {
const err6 = {instancePath:instancePath+"/serviceSubnets/" + i1,schemaPath:"#/properties/serviceSubnets/items/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
}
else {
const err7 = {instancePath:instancePath+"/serviceSubnets",schemaPath:"#/properties/serviceSubnets/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
if(data.nodeCIDRMaskSizeIPv4 !== undefined){
let data5 = data.nodeCIDRMaskSizeIPv4;
if(!(((typeof data5 == "number") && (!(data5 % 1) && !isNaN(data5))) && (isFinite(data5)))){
const err8 = {instancePath:instancePath+"/nodeCIDRMaskSizeIPv4",schemaPath:"#/properties/nodeCIDRMaskSizeIPv4/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
if((typeof data5 == "number") && (isFinite(data5))){
if(data5 > 4294967295 || isNaN(data5)){
const err9 = {instancePath:instancePath+"/nodeCIDRMaskSizeIPv4",schemaPath:"#/properties/nodeCIDRMaskSizeIPv4/maximum",keyword:"maximum",params:{comparison: "<=", limit: 4294967295},message:"must be <= 4294967295"};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
if(data5 < 0 || isNaN(data5)){
const err10 = {instancePath:instancePath+"/nodeCIDRMaskSizeIPv4",schemaPath:"#/properties/nodeCIDRMaskSizeIPv4/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
}
if(data.nodeCIDRMaskSizeIPv6 !== undefined){
let data6 = data.nodeCIDRMaskSizeIPv6;
if(!(((typeof data6 == "number") && (!(data6 % 1) && !isNaN(data6))) && (isFinite(data6)))){
const err11 = {instancePath:instancePath+"/nodeCIDRMaskSizeIPv6",schemaPath:"#/properties/nodeCIDRMaskSizeIPv6/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
if((typeof data6 == "number") && (isFinite(data6))){
if(data6 > 4294967295 || isNaN(data6)){
const err12 = {instancePath:instancePath+"/nodeCIDRMaskSizeIPv6",schemaPath:"#/properties/nodeCIDRMaskSizeIPv6/maximum",keyword:"maximum",params:{comparison: "<=", limit: 4294967295},message:"must be <= 4294967295"};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
if(data6 < 0 || isNaN(data6)){
const err13 = {instancePath:instancePath+"/nodeCIDRMaskSizeIPv6",schemaPath:"#/properties/nodeCIDRMaskSizeIPv6/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
}
}
else {
const err14 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
validate45.errors = vErrors;
return errors === 0;
}

export const KubeNodeConfig = validate46;
const schema47 = {"type":"object","properties":{"nodeIP":{"type":"object","properties":{"validSubnets":{"type":"array","items":{"type":"string"},"x-empty":"any address"}},"additionalProperties":false},"labels":{"type":"object","patternProperties":{"^.*$":{"type":"string"}}},"annotations":{"type":"object","patternProperties":{"^.*$":{"type":"string"}}},"taints":{"type":"object","patternProperties":{"^.*$":{"type":"string"}}},"registerWithFQDN":{"type":"boolean"},"skipNodeRegistration":{"type":"boolean"}},"additionalProperties":false};

function validate46(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 in data){
if(!((((((key0 === "nodeIP") || (key0 === "labels")) || (key0 === "annotations")) || (key0 === "taints")) || (key0 === "registerWithFQDN")) || (key0 === "skipNodeRegistration"))){
const err0 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
if(data.nodeIP !== undefined){
let data0 = data.nodeIP;
if(data0 && typeof data0 == "object" && !Array.isArray(data0)){
for(const key1 in data0){
if(!(key1 === "validSubnets")){
const err1 = {instancePath:instancePath+"/nodeIP",schemaPath:"#/properties/nodeIP/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
if(data0.validSubnets !== undefined){
let data1 = data0.validSubnets;
if(Array.isArray(data1)){
const len0 = data1.length;
for(let i0=0; i0<len0; i0++){
if(typeof data1[i0] !== "string"){
const err2 = {instancePath:instancePath+"/nodeIP/validSubnets/" + i0,schemaPath:"#/properties/nodeIP/properties/validSubnets/items/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
}
else {
const err3 = {instancePath:instancePath+"/nodeIP/validSubnets",schemaPath:"#/properties/nodeIP/properties/validSubnets/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
}
else {
const err4 = {instancePath:instancePath+"/nodeIP",schemaPath:"#/properties/nodeIP/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
if(data.labels !== undefined){
let data3 = data.labels;
if(data3 && typeof data3 == "object" && !Array.isArray(data3)){
for(const key2 in data3){
if(pattern0.test(key2)){
if(typeof data3[key2] !== "string"){
const err5 = {instancePath:instancePath+"/labels/" + key2.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/labels/patternProperties/%5E.*%24/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
}
}
else {
const err6 = {instancePath:instancePath+"/labels",schemaPath:"#/properties/labels/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
if(data.annotations !== undefined){
let data5 = data.annotations;
if(data5 && typeof data5 == "object" && !Array.isArray(data5)){
for(const key3 in data5){
if(pattern0.test(key3)){
if(typeof data5[key3] !== "string"){
const err7 = {instancePath:instancePath+"/annotations/" + key3.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/annotations/patternProperties/%5E.*%24/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
}
}
else {
const err8 = {instancePath:instancePath+"/annotations",schemaPath:"#/properties/annotations/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
if(data.taints !== undefined){
let data7 = data.taints;
if(data7 && typeof data7 == "object" && !Array.isArray(data7)){
for(const key4 in data7){
if(pattern0.test(key4)){
if(typeof data7[key4] !== "string"){
const err9 = {instancePath:instancePath+"/taints/" + key4.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/taints/patternProperties/%5E.*%24/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
}
}
else {
const err10 = {instancePath:instancePath+"/taints",schemaPath:"#/properties/taints/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
if(data.registerWithFQDN !== undefined){
if(typeof data.registerWithFQDN !== "boolean"){
const err11 = {instancePath:instancePath+"/registerWithFQDN",schemaPath:"#/properties/registerWithFQDN/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
if(data.skipNodeRegistration !== undefined){
if(typeof data.skipNodeRegistration !== "boolean"){
const err12 = {instancePath:instancePath+"/skipNodeRegistration",schemaPath:"#/properties/skipNodeRegistration/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
}
else {
const err13 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
validate46.errors = vErrors;
return errors === 0;
}

export const KubeFlannelCNIConfig = validate47;
const schema48 = {"type":"object","required":["backendType"],"properties":{"backendType":{"type":"string","minLength":1},"backendPort":{"type":"integer","minimum":0,"maximum":65535},"backendMTU":{"type":"integer","minimum":0,"maximum":4294967295},"backendExtraConfig":{},"resources":{"type":"object","properties":{"requests":{"type":"object","patternProperties":{"^.*$":{}}},"limits":{"type":"object","patternProperties":{"^.*$":{}}}},"additionalProperties":false},"extraArgs":{"type":"array","items":{"type":"string"}},"kubeNetworkPoliciesEnabled":{"type":"boolean"}},"additionalProperties":false};

function validate47(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.backendType === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "backendType"},message:"must have required property '"+"backendType"+"'"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
for(const key0 in data){
if(!(((((((key0 === "backendType") || (key0 === "backendPort")) || (key0 === "backendMTU")) || (key0 === "backendExtraConfig")) || (key0 === "resources")) || (key0 === "extraArgs")) || (key0 === "kubeNetworkPoliciesEnabled"))){
const err1 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
if(data.backendType !== undefined){
let data0 = data.backendType;
if(typeof data0 === "string"){
if(data0.length < 1){
const err2 = {instancePath:instancePath+"/backendType",schemaPath:"#/properties/backendType/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
else {
const err3 = {instancePath:instancePath+"/backendType",schemaPath:"#/properties/backendType/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
if(data.backendPort !== undefined){
let data1 = data.backendPort;
if(!(((typeof data1 == "number") && (!(data1 % 1) && !isNaN(data1))) && (isFinite(data1)))){
const err4 = {instancePath:instancePath+"/backendPort",schemaPath:"#/properties/backendPort/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
if((typeof data1 == "number") && (isFinite(data1))){
if(data1 > 65535 || isNaN(data1)){
const err5 = {instancePath:instancePath+"/backendPort",schemaPath:"#/properties/backendPort/maximum",keyword:"maximum",params:{comparison: "<=", limit: 65535},message:"must be <= 65535"};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
if(data1 < 0 || isNaN(data1)){
const err6 = {instancePath:instancePath+"/backendPort",schemaPath:"#/properties/backendPort/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
}
if(data.backendMTU !== undefined){
let data2 = data.backendMTU;
if(!(((typeof data2 == "number") && (!(data2 % 1) && !isNaN(data2))) && (isFinite(data2)))){
const err7 = {instancePath:instancePath+"/backendMTU",schemaPath:"#/properties/backendMTU/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
if((typeof data2 == "number") && (isFinite(data2))){
if(data2 > 4294967295 || isNaN(data2)){
const err8 = {instancePath:instancePath+"/backendMTU",schemaPath:"#/properties/backendMTU/maximum",keyword:"maximum",params:{comparison: "<=", limit: 4294967295},message:"must be <= 4294967295"};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
if(data2 < 0 || isNaN(data2)){
const err9 = {instancePath:instancePath+"/backendMTU",schemaPath:"#/properties/backendMTU/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
}
if(data.resources !== undefined){
let data3 = data.resources;
if(data3 && typeof data3 == "object" && !Array.isArray(data3)){
for(const key1 in data3){
if(!((key1 === "requests") || (key1 === "limits"))){
const err10 = {instancePath:instancePath+"/resources",schemaPath:"#/properties/resources/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
if(data3.requests !== undefined){
let data4 = data3.requests;
if(!(data4 && typeof data4 == "object" && !Array.isArray(data4))){
const err11 = {instancePath:instancePath+"/resources/requests",schemaPath:"#/properties/resources/properties/requests/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
if(data3.limits !== undefined){
let data5 = data3.limits;
if(!(data5 && typeof data5 == "object" && !Array.isArray(data5))){
const err12 = {instancePath:instancePath+"/resources/limits",schemaPath:"#/properties/resources/properties/limits/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
}
else {
const err13 = {instancePath:instancePath+"/resources",schemaPath:"#/properties/resources/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
if(data.extraArgs !== undefined){
let data6 = data.extraArgs;
if(Array.isArray(data6)){
const len0 = data6.length;
for(let i0=0; i0<len0; i0++){
if(typeof data6[i0] !== "string"){
const err14 = {instancePath:instancePath+"/extraArgs/" + i0,schemaPath:"#/properties/extraArgs/items/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
}
}
else {
const err15 = {instancePath:instancePath+"/extraArgs",schemaPath:"#/properties/extraArgs/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
}
if(data.kubeNetworkPoliciesEnabled !== undefined){
if(typeof data.kubeNetworkPoliciesEnabled !== "boolean"){
const err16 = {instancePath:instancePath+"/kubeNetworkPoliciesEnabled",schemaPath:"#/properties/kubeNetworkPoliciesEnabled/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
}
}
else {
const err17 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
validate47.errors = vErrors;
return errors === 0;
}

export const TCPProbeConfig = validate48;
const schema49 = {"type":"object","required":["name","endpoint"],"properties":{"name":{"type":"string","minLength":1},"interval":{"type":"string","format":"duration"},"failureThreshold":{"type":"integer","minimum":-2147483648,"maximum":4294967295},"timeout":{"type":"string","format":"duration"},"endpoint":{"type":"string","minLength":1}},"additionalProperties":false};

function validate48(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.name === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "name"},message:"must have required property '"+"name"+"'"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.endpoint === undefined){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "endpoint"},message:"must have required property '"+"endpoint"+"'"};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
for(const key0 in data){
if(!(((((key0 === "name") || (key0 === "interval")) || (key0 === "failureThreshold")) || (key0 === "timeout")) || (key0 === "endpoint"))){
const err2 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
if(data.name !== undefined){
let data0 = data.name;
if(typeof data0 === "string"){
if(data0.length < 1){
const err3 = {instancePath:instancePath+"/name",schemaPath:"#/properties/name/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
else {
const err4 = {instancePath:instancePath+"/name",schemaPath:"#/properties/name/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
if(data.interval !== undefined){
let data1 = data.interval;
if(typeof data1 === "string"){
if(!(formats92(data1))){
const err5 = {instancePath:instancePath+"/interval",schemaPath:"#/properties/interval/format",keyword:"format",params:{format: "duration"},message:"must match format \""+"duration"+"\""};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
else {
const err6 = {instancePath:instancePath+"/interval",schemaPath:"#/properties/interval/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
if(data.failureThreshold !== undefined){
let data2 = data.failureThreshold;
if(!(((typeof data2 == "number") && (!(data2 % 1) && !isNaN(data2))) && (isFinite(data2)))){
const err7 = {instancePath:instancePath+"/failureThreshold",schemaPath:"#/properties/failureThreshold/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
if((typeof data2 == "number") && (isFinite(data2))){
if(data2 > 4294967295 || isNaN(data2)){
const err8 = {instancePath:instancePath+"/failureThreshold",schemaPath:"#/properties/failureThreshold/maximum",keyword:"maximum",params:{comparison: "<=", limit: 4294967295},message:"must be <= 4294967295"};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
if(data2 < -2147483648 || isNaN(data2)){
const err9 = {instancePath:instancePath+"/failureThreshold",schemaPath:"#/properties/failureThreshold/minimum",keyword:"minimum",params:{comparison: ">=", limit: -2147483648},message:"must be >= -2147483648"};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
}
if(data.timeout !== undefined){
let data3 = data.timeout;
if(typeof data3 === "string"){
if(!(formats92(data3))){
const err10 = {instancePath:instancePath+"/timeout",schemaPath:"#/properties/timeout/format",keyword:"format",params:{format: "duration"},message:"must match format \""+"duration"+"\""};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
else {
const err11 = {instancePath:instancePath+"/timeout",schemaPath:"#/properties/timeout/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
if(data.endpoint !== undefined){
let data4 = data.endpoint;
if(typeof data4 === "string"){
if(data4.length < 1){
const err12 = {instancePath:instancePath+"/endpoint",schemaPath:"#/properties/endpoint/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
else {
const err13 = {instancePath:instancePath+"/endpoint",schemaPath:"#/properties/endpoint/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
}
else {
const err14 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
validate48.errors = vErrors;
return errors === 0;
}

export const HTTPProbeConfig = validate49;
const schema50 = {"type":"object","required":["name","url"],"properties":{"name":{"type":"string","minLength":1},"interval":{"type":"string","format":"duration"},"failureThreshold":{"type":"integer","minimum":-2147483648,"maximum":4294967295},"timeout":{"type":"string","format":"duration"},"url":{"type":"string","minLength":1,"x-merge":"url"}},"additionalProperties":false};

function validate49(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.name === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "name"},message:"must have required property '"+"name"+"'"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.url === undefined){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "url"},message:"must have required property '"+"url"+"'"};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
for(const key0 in data){
if(!(((((key0 === "name") || (key0 === "interval")) || (key0 === "failureThreshold")) || (key0 === "timeout")) || (key0 === "url"))){
const err2 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
if(data.name !== undefined){
let data0 = data.name;
if(typeof data0 === "string"){
if(data0.length < 1){
const err3 = {instancePath:instancePath+"/name",schemaPath:"#/properties/name/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
else {
const err4 = {instancePath:instancePath+"/name",schemaPath:"#/properties/name/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
if(data.interval !== undefined){
let data1 = data.interval;
if(typeof data1 === "string"){
if(!(formats92(data1))){
const err5 = {instancePath:instancePath+"/interval",schemaPath:"#/properties/interval/format",keyword:"format",params:{format: "duration"},message:"must match format \""+"duration"+"\""};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
else {
const err6 = {instancePath:instancePath+"/interval",schemaPath:"#/properties/interval/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
if(data.failureThreshold !== undefined){
let data2 = data.failureThreshold;
if(!(((typeof data2 == "number") && (!(data2 % 1) && !isNaN(data2))) && (isFinite(data2)))){
const err7 = {instancePath:instancePath+"/failureThreshold",schemaPath:"#/properties/failureThreshold/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
if((typeof data2 == "number") && (isFinite(data2))){
if(data2 > 4294967295 || isNaN(data2)){
const err8 = {instancePath:instancePath+"/failureThreshold",schemaPath:"#/properties/failureThreshold/maximum",keyword:"maximum",params:{comparison: "<=", limit: 4294967295},message:"must be <= 4294967295"};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
if(data2 < -2147483648 || isNaN(data2)){
const err9 = {instancePath:instancePath+"/failureThreshold",schemaPath:"#/properties/failureThreshold/minimum",keyword:"minimum",params:{comparison: ">=", limit: -2147483648},message:"must be >= -2147483648"};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
}
if(data.timeout !== undefined){
let data3 = data.timeout;
if(typeof data3 === "string"){
if(!(formats92(data3))){
const err10 = {instancePath:instancePath+"/timeout",schemaPath:"#/properties/timeout/format",keyword:"format",params:{format: "duration"},message:"must match format \""+"duration"+"\""};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
else {
const err11 = {instancePath:instancePath+"/timeout",schemaPath:"#/properties/timeout/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
if(data.url !== undefined){
let data4 = data.url;
if(typeof data4 === "string"){
if(data4.length < 1){
const err12 = {instancePath:instancePath+"/url",schemaPath:"#/properties/url/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
else {
const err13 = {instancePath:instancePath+"/url",schemaPath:"#/properties/url/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
}
else {
const err14 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
validate49.errors = vErrors;
return errors === 0;
}

export const SysctlConfig = validate50;
const schema51 = {"type":"object","properties":{"params":{"type":"object","patternProperties":{"^.*$":{"type":"string"}}}},"additionalProperties":false};

function validate50(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 in data){
if(!(key0 === "params")){
const err0 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
if(data.params !== undefined){
let data0 = data.params;
if(data0 && typeof data0 == "object" && !Array.isArray(data0)){
for(const key1 in data0){
if(pattern0.test(key1)){
if(typeof data0[key1] !== "string"){
const err1 = {instancePath:instancePath+"/params/" + key1.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/params/patternProperties/%5E.*%24/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
}
}
else {
const err2 = {instancePath:instancePath+"/params",schemaPath:"#/properties/params/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
}
else {
const err3 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
validate50.errors = vErrors;
return errors === 0;
}

export const SysfsConfig = validate51;
const schema52 = {"type":"object","properties":{"params":{"type":"object","patternProperties":{"^.*$":{"type":"string"}}}},"additionalProperties":false};

function validate51(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 in data){
if(!(key0 === "params")){
const err0 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
if(data.params !== undefined){
let data0 = data.params;
if(data0 && typeof data0 == "object" && !Array.isArray(data0)){
for(const key1 in data0){
if(pattern0.test(key1)){
if(typeof data0[key1] !== "string"){
const err1 = {instancePath:instancePath+"/params/" + key1.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/params/patternProperties/%5E.*%24/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
}
}
else {
const err2 = {instancePath:instancePath+"/params",schemaPath:"#/properties/params/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
}
else {
const err3 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
validate51.errors = vErrors;
return errors === 0;
}

export const KernelModuleConfig = validate52;
const schema53 = {"type":"object","required":["name"],"properties":{"name":{"type":"string","minLength":1},"parameters":{"type":"array","items":{"type":"string"}}},"additionalProperties":false};

function validate52(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.name === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "name"},message:"must have required property '"+"name"+"'"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
for(const key0 in data){
if(!((key0 === "name") || (key0 === "parameters"))){
const err1 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
if(data.name !== undefined){
let data0 = data.name;
if(typeof data0 === "string"){
if(data0.length < 1){
const err2 = {instancePath:instancePath+"/name",schemaPath:"#/properties/name/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
else {
const err3 = {instancePath:instancePath+"/name",schemaPath:"#/properties/name/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
if(data.parameters !== undefined){
let data1 = data.parameters;
if(Array.isArray(data1)){
const len0 = data1.length;
for(let i0=0; i0<len0; i0++){
if(typeof data1[i0] !== "string"){
const err4 = {instancePath:instancePath+"/parameters/" + i0,schemaPath:"#/properties/parameters/items/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
}
else {
const err5 = {instancePath:instancePath+"/parameters",schemaPath:"#/properties/parameters/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
}
else {
const err6 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
validate52.errors = vErrors;
return errors === 0;
}
