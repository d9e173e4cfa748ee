using System.Text.Json;
using ConsultBot.Browser.Tests.Hosting;
using Microsoft.Playwright;

namespace ConsultBot.Browser.Tests.Chat;

/// <summary>Deque's accessibility checker, run inside a page; npm installs the pinned version.</summary>
internal static class AxeCore
{
    private const string Run = """
        () => axe.run(document, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa'] }).then(result => ({
          passes: result.passes.length,
          violations: result.violations.map(each => `${each.id}: ${each.help}: ${each.nodes.map(node => node.html).join(' | ')}`)
        }))
        """;

    private static readonly NpmPackage Package = new("axe");

    /// <param name="page">The page as it is now.</param>
    /// <param name="leastPasses">Rules that the page has something for, so that a page which did not load is no success.</param>
    /// <returns>What is wrong by WCAG 2.1, levels A and AA: rule and elements.</returns>
    public static async Task<IReadOnlyList<string>> FindViolationsAsync(IPage page, int leastPasses = 11)
    {
        await page.EvaluateAsync(await File.ReadAllTextAsync(await Package.GetAsync("axe-core", "axe.min.js")));
        var result = await page.EvaluateAsync<JsonElement>(Run);
        Assert.True(result.GetProperty("passes").GetInt32() >= leastPasses, "The checker looked at next to nothing.");
        return [.. result.GetProperty("violations").EnumerateArray().Select(violation => violation.GetString()!)];
    }
}
