using ConsultBot.Bench;
using ConsultBot.Bench.Answering;
using ConsultBot.Bench.Loading;
using ConsultBot.Bench.Organising;
using ConsultBot.Bench.Reminding;
using ConsultBot.Bench.Searching;

// dotnet run -c Release --project tests/ConsultBot.Bench -- [--turns 4000] [--concurrency 8]
// ... -- ablation FOLDER    what each ingredient of the search brings, on the collections in a folder
// ... -- answers            question to answer in Core
// ... -- scale [MAXIMUM]    the search over 1,000 to MAXIMUM passages, default 227,000
// ... -- reminders PLACE     planning and dispatch of reminders, in a folder that is not there yet or at a connection string
// ... -- workshops [CONNECTION STRING]    what people wait for with 500 workshops and 1,000 registrations
// ... -- load [--rate 50] [--seconds 600] [--sockets 200] [--idle 1000] [--connection STRING]    people in the web chat, one who floods, many who look on, a stop in between
switch (args)
{
    case ["load", ..]:
        var load = LoadOptions.Read(args);
        await using (var loaded = await BotHost.StartAsync(isFloodable: false, load.Connection, CancellationToken.None))
        {
            using var sockets = new SocketLoad(loaded, load, Console.Out);
            await sockets.RunAsync(CancellationToken.None);
        }

        return;
    case ["workshops", .. var at]:
        await using (var organised = await BotHost.StartAsync(isFloodable: true, at is [var connection] ? connection : null, CancellationToken.None))
        {
            await new WorkshopTimes(organised, at is [var tables] ? tables : null).RunAsync(Console.Out);
        }

        return;
    case ["ablation", var folder]:
        Ablation.Run(folder, Console.Out);
        return;
    case ["answers"]:
        AnswerTimes.Run(Console.Out);
        return;
    case ["scale", .. var rest]:
        SearchScale.Run(rest is [var most] ? int.Parse(most, System.Globalization.CultureInfo.InvariantCulture) : 227_000, Console.Out);
        return;
    case ["reminders", var place]:
        await new ReminderRates(place, 100_000, 10_000).RunAsync();
        return;
}

var options = BenchOptions.Read(args);
await using var host = await BotHost.StartAsync(isFloodable: true, connection: null, CancellationToken.None);
await using var connector = await FakeConnector.StartAsync(CancellationToken.None);
Console.WriteLine($"cold start to /readyz {host.ReadyAfter.TotalSeconds:F2} s");
using var turns = new TurnLoad(host, connector, options);
Console.WriteLine($"first answer {await turns.FirstAnswerAsync(CancellationToken.None):F0} ms after that");
Console.WriteLine($"{"",-28}{"CPU ms/turn",12}{"turns/s",10}{"p50 ms",9}{"p99 ms",9}{"RSS MB",9}{"x healthz",11}");
var unit = await turns.MeasureAsync(Scenario.Health, null, CancellationToken.None);
await turns.MeasureAsync(Scenario.ExpectReplies, unit, CancellationToken.None);
await turns.MeasureAsync(Scenario.Connector, unit, CancellationToken.None);
await turns.MeasureAsync(Scenario.DirectLine, unit, CancellationToken.None);
