using System.Diagnostics;
using System.Text.Json;

namespace ConsultBot.Web.Tests.Hosting;

/// <summary>Microsoft's DirectLineJS in a Node process of its own.</summary>
internal sealed class DirectLineJs : IAsyncDisposable
{
    private static readonly string Folder = Path.Combine(AppContext.BaseDirectory, "directlinejs");
    private static readonly Lazy<Task> Installed = new(InstallAsync);

    private readonly Process _node;
    private readonly CancellationTokenSource _limit = new(TimeSpan.FromSeconds(60));

    private DirectLineJs(Process node) => _node = node;

    /// <summary>Everything that it said so far.</summary>
    public List<JsonElement> Events { get; } = [];

    public static async Task<DirectLineJs> StartAsync()
    {
        await Installed.Value;
        return new DirectLineJs(Start("node", "client.mjs"));
    }

    public Task CommandAsync(string name, object? argument = null) =>
        _node.StandardInput.WriteLineAsync(JsonSerializer.Serialize(new Dictionary<string, object?> { [name] = argument }));

    /// <returns>The value of the next event of that name that meets the condition; fails after a minute.</returns>
    public async Task<JsonElement> NextAsync(string name, Func<JsonElement, bool>? condition = null)
    {
        while (await LineAsync() is { } line)
        {
            var said = JsonElement.Parse(line);
            Events.Add(said);
            if (said.TryGetProperty(name, out var value) && (condition is null || condition(value)))
            {
                return value;
            }
        }

        throw new InvalidOperationException("Node ended: " + await _node.StandardError.ReadToEndAsync(_limit.Token));
    }

    public Task<JsonElement> NextTextAsync(string text) => NextAsync("activity", activity =>
        activity.TryGetProperty("text", out var said) && said.GetString() == text);

    public async ValueTask DisposeAsync()
    {
        _node.StandardInput.Close();
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(5));
        await _node.WaitForExitAsync(patience.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        if (!_node.HasExited)
        {
            _node.Kill();
        }

        _node.Dispose();
        _limit.Dispose();
    }

    private async Task<string?> LineAsync()
    {
        try
        {
            return await _node.StandardOutput.ReadLineAsync(_limit.Token);
        }
        catch (OperationCanceledException)
        {
            throw new TimeoutException($"Nothing more came after: {string.Join('\n', Events)}");
        }
    }

    private static Process Start(string program, string arguments) => Process.Start(new ProcessStartInfo(program, arguments)
    {
        WorkingDirectory = Folder,
        RedirectStandardInput = true,
        RedirectStandardOutput = true,
        RedirectStandardError = true,
    }) ?? throw new InvalidOperationException($"{program} did not start.");

    private static async Task InstallAsync()
    {
        using var limit = new CancellationTokenSource(TimeSpan.FromMinutes(3));
        using var npm = Start("npm", "ci --ignore-scripts --no-audit --no-fund --silent");
        var problems = await npm.StandardError.ReadToEndAsync(limit.Token);
        await npm.WaitForExitAsync(limit.Token);
        Assert.True(npm.ExitCode == 0, problems);
    }
}
