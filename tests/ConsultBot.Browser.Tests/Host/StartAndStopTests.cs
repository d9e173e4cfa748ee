using System.Diagnostics;
using System.Net.WebSockets;
using ConsultBot.Browser.Tests.Hosting;
using Xunit.Abstractions;

namespace ConsultBot.Browser.Tests.Host;

public sealed class StartAndStopTests(ITestOutputHelper output)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    [Fact]
    public async Task Start_EmptyFolder_PrintsOneLineWithTheAddressAndIsReady()
    {
        using var folder = new HostFolder();
        await using var host = await RunningHost.StartAsync(output, folder);

        Assert.Equal("healthy", await host.Http.GetStringAsync("healthz"));
        Assert.Equal("ready, knowledge version 1", await host.Http.GetStringAsync("readyz"));
        Assert.Equal($"{RunningHost.Announcement}{host.Address.GetLeftPart(UriPartial.Authority)} (store: {folder.Store})", Assert.Single(host.Lines));
    }

    [Fact]
    public async Task Start_PortInUse_SaysWhatToDoAndFails()
    {
        using var folder = new HostFolder();
        using var otherFolder = new HostFolder();
        await using var host = await RunningHost.StartAsync(output, folder);

        using var second = new ProgramRun(BuiltProgram.In(otherFolder, BuiltProgram.Web, "--urls", host.Address.GetLeftPart(UriPartial.Authority)));
        var code = await second.WaitForExitAsync(Patience);

        output.WriteLine(second.Output);
        Assert.NotEqual(0, code);
        var line = Assert.Single(second.Lines);
        Assert.Contains($"127.0.0.1:{host.Address.Port}", line, StringComparison.Ordinal);
        Assert.Contains("--urls", line, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Start_SettingsOfSeveralSectionsAreWrong_ListsAllOfThemAndFails()
    {
        using var folder = new HostFolder();
        var start = BuiltProgram.In(folder, BuiltProgram.Web, "--urls", $"http://127.0.0.1:{FreePort.Find()}");
        foreach (var (name, value) in new[]
        {
            ("Bot__MaxMessageLength", "5"), ("Limits__Streams", "0"), ("Limits__KnownProxies__0", "proxy.example"), ("DirectLine__TokenMinutes", "1"), ("Reminders__LastHour", "3"),
            ("Connector__AppId", "no guid"), ("Web__PublicAddress", "ftp://bot.example"), ("Mail__Host", "mail.example"), ("Authentication__Oidc__Authority", "no address"),
        })
        {
            start.Environment[name] = value;
        }

        using var run = new ProgramRun(start);
        var code = await run.WaitForExitAsync(Patience);

        output.WriteLine(run.Output);
        Assert.NotEqual(0, code);
        Assert.Equal("The configuration has problems:", run.Lines[0]);
        Assert.All(run.Lines.Skip(1), line => Assert.StartsWith("- ", line, StringComparison.Ordinal));
        Assert.All(
            ["MaxMessageLength", "Streams", "KnownProxies", "TokenMinutes", "LastHour", "AppId", "PublicAddress", "Mail", "Authority"],
            name => Assert.Contains(run.Lines, line => line.Contains(name, StringComparison.Ordinal)));
    }

    [Fact]
    public async Task Stop_OpenStream_ClosesItAndEndsWithinFiveSeconds()
    {
        using var folder = new HostFolder();
        await using var host = await RunningHost.StartAsync(output, folder);
        using var late = new CancellationTokenSource(Patience);
        using var stream = await (await DirectLineConversation.StartAsync(host)).OpenStreamAsync(late.Token);
        var closing = ReadToCloseAsync(stream, late.Token);

        var watch = Stopwatch.StartNew();
        var code = await host.StopAsync();

        Assert.InRange(watch.Elapsed, TimeSpan.Zero, TimeSpan.FromSeconds(5));
        Assert.Equal(0, code);
        Assert.NotNull(await closing);
        output.WriteLine($"It ended after {watch.ElapsedMilliseconds} ms.");
    }

    private static async Task<WebSocketCloseStatus?> ReadToCloseAsync(ClientWebSocket stream, CancellationToken cancellationToken)
    {
        var buffer = new byte[16 * 1024];
        while (stream.State == WebSocketState.Open)
        {
            await stream.ReceiveAsync(buffer, cancellationToken);
        }

        await stream.CloseOutputAsync(WebSocketCloseStatus.NormalClosure, null, cancellationToken);
        return stream.CloseStatus;
    }
}
