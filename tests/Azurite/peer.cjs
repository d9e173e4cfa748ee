// The independent client of the conformance tests. One JSON request on standard input:
//   { "connectionString", "table", "steps": [ { "do": ..., ... } ] }
// One JSON array on standard output: what each step gave, or { "status": ... } where the service refused.
const { TableClient } = require("@azure/data-tables");

const raw = { queryOptions: { disableTypeConversion: true }, disableTypeConversion: true };

async function list(client, filter) {
  const rows = [];
  for await (const row of client.listEntities({ ...raw, queryOptions: filter ? { filter } : {} })) rows.push(row);
  return rows;
}

const steps = {
  create: (client) => client.createTable(),
  insert: (client, step) => client.createEntity(step.entity),
  replace: (client, step) => client.updateEntity(step.entity, "Replace", { etag: step.etag }),
  delete: (client, step) => client.deleteEntity(step.partition, step.row, { etag: step.etag }),
  get: (client, step) => client.getEntity(step.partition, step.row, raw),
  list: (client, step) => list(client, step.filter),
  transaction: (client, step) => client.submitTransaction(step.entities.map((entity) => ["create", entity])),
};

async function run() {
  let text = "";
  for await (const chunk of process.stdin) text += chunk;
  const request = JSON.parse(text);
  const client = TableClient.fromConnectionString(request.connectionString, request.table, { allowInsecureConnection: true });
  const results = [];
  for (const step of request.steps) {
    try {
      results.push((await steps[step.do](client, step)) ?? {});
    } catch (error) {
      if (!error.statusCode) throw error;
      results.push({ status: error.statusCode });
    }
  }
  process.stdout.write(JSON.stringify(results));
}

run().catch((error) => {
  process.stderr.write(String(error.stack ?? error));
  process.exitCode = 1;
});
