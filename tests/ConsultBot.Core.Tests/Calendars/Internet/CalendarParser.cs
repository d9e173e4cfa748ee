using System.ComponentModel;
using System.Diagnostics;
using System.Text;
using System.Text.Json;

namespace ConsultBot.Core.Tests.Calendars.Internet;

/// <summary>A reader of calendar files that knows nothing of ours, as a program of its own.</summary>
internal sealed class CalendarParser
{
    private static readonly string Folder = Path.Combine(AppContext.BaseDirectory, "Calendars", "Internet", "parsers");
    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(3);

    private static readonly Dictionary<string, CalendarParser> All = new()
    {
        ["ical.js"] = new("ical.js (npm)", ["node"], "icaljs.mjs", ["npm", "--version"]),
        ["icalendar"] = new("python3-icalendar", ["/usr/bin/python3", "python3"], "icalendar_reader.py", ["-c", "import icalendar"]),
        ["libical"] = new("libical", ["/usr/bin/python3", "python3"], "libical_reader.py", ["-c", "import ctypes; ctypes.CDLL('libical.so.3')"]),
    };

    private readonly string _title;
    private readonly string _script;
    private readonly Lazy<string?> _program;

    private CalendarParser(string title, string[] programs, string script, string[] probe)
    {
        (_title, _script) = (title, script);
        _program = new Lazy<string?>(() => Array.Find(programs, program => probe[0] == "npm" ? Works(probe[0], probe[1..]) && Works(program, "--version") : Works(program, probe)));
    }

    /// <summary>Why tests that need it cannot run here; null when they can. In continuous integration nothing is skipped: there they fail.</summary>
    public string? SkipReason => _program.Value is null && Environment.GetEnvironmentVariable("CI") != "true" ? $"{_title} is not installed." : null;

    public static CalendarParser Get(string name) => All[name];

    /// <returns>The entries of a calendar file, in its order, each with the calendar's own properties.</returns>
    public async Task<IReadOnlyList<ParsedEntry>> ReadAsync(string calendar)
    {
        Assert.True(_program.Value is not null, $"{_title} is not installed.");
        if (_script.EndsWith(".mjs", StringComparison.Ordinal))
        {
            await RunAsync("npm", "ci", "--ignore-scripts", "--no-audit", "--no-fund", "--silent");
        }

        var file = Path.Combine(Directory.CreateTempSubdirectory("consultbot-calendar-").FullName, "test.ics");
        try
        {
            await File.WriteAllTextAsync(file, calendar, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true));
            var printed = await RunAsync(_program.Value, _script, file);
            return [.. printed.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonSerializer.Deserialize<ParsedEntry>(line, JsonSerializerOptions.Web)!)];
        }
        finally
        {
            Directory.Delete(Path.GetDirectoryName(file)!, recursive: true);
        }
    }

    private static bool Works(string program, params string[] arguments)
    {
        try
        {
            using var run = Start(program, arguments);
            return run.WaitForExit(TimeSpan.FromSeconds(30)) && run.ExitCode == 0;
        }
        catch (Win32Exception)
        {
            return false;
        }
    }

    private static async Task<string> RunAsync(string program, params string[] arguments)
    {
        using var limit = new CancellationTokenSource(Limit);
        using var run = Start(program, arguments);
        var problems = run.StandardError.ReadToEndAsync(limit.Token);
        var printed = await run.StandardOutput.ReadToEndAsync(limit.Token);
        await run.WaitForExitAsync(limit.Token);
        Assert.True(run.ExitCode == 0, await problems);
        return printed;
    }

    private static Process Start(string program, params string[] arguments) => Process.Start(new ProcessStartInfo(program, arguments)
    {
        WorkingDirectory = Folder,
        RedirectStandardOutput = true,
        RedirectStandardError = true,
        StandardOutputEncoding = Encoding.UTF8,
        Environment = { ["PYTHONIOENCODING"] = "utf-8" },
    })!;
}
