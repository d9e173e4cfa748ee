using ConsultBot.Bench;

// dotnet run -c Release --project tests/ConsultBot.Bench -- [--turns 4000] [--concurrency 8]
var options = BenchOptions.Read(args);
await using var host = await BotHost.StartAsync(options, CancellationToken.None);
await using var connector = await FakeConnector.StartAsync(CancellationToken.None);
Console.WriteLine($"cold start to /readyz {host.ReadyAfter.TotalSeconds:F2} s");
using var load = new TurnLoad(host, connector, options);
Console.WriteLine($"first answer {await load.FirstAnswerAsync(CancellationToken.None):F0} ms after that");
Console.WriteLine($"{"",-28}{"CPU ms/turn",12}{"turns/s",10}{"p50 ms",9}{"p99 ms",9}{"RSS MB",9}{"x healthz",11}");
var unit = await load.MeasureAsync(Scenario.Health, null, CancellationToken.None);
await load.MeasureAsync(Scenario.ExpectReplies, unit, CancellationToken.None);
await load.MeasureAsync(Scenario.Connector, unit, CancellationToken.None);
await load.MeasureAsync(Scenario.DirectLine, unit, CancellationToken.None);
