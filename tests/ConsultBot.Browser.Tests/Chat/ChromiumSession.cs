using Microsoft.Playwright;

namespace ConsultBot.Browser.Tests.Chat;

/// <summary>One headless Chromium for the tests of a class; it can reach 127.0.0.1 and nothing else.</summary>
public sealed class ChromiumSession : IAsyncLifetime
{
    private IPlaywright? _playwright;
    private IBrowser? _browser;

    internal IBrowser Browser => _browser ?? throw new InvalidOperationException(
        "Chromium is not installed: set CHROMIUM_PATH, or install the package \"chromium\".");

    public async Task InitializeAsync()
    {
        if (Chromium.Path is null)
        {
            // The tests are skipped, or fail when they ask for it; the runner makes their fixture all the same.
            return;
        }

        Assertions.SetDefaultExpectTimeout(30_000);
        _playwright = await Playwright.CreateAsync();
        _browser = await _playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions
        {
            ExecutablePath = Chromium.Path,
            Headless = true,

            // Continuous integration runs as root in containers, where the sandbox cannot start.
            Args = ["--no-sandbox", "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1"],
        });
    }

    public async Task DisposeAsync()
    {
        if (_browser is not null)
        {
            await _browser.DisposeAsync();
        }

        _playwright?.Dispose();
    }
}
