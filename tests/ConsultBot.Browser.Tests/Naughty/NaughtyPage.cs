using System.Text.Json;
using Microsoft.Playwright;

namespace ConsultBot.Browser.Tests.Naughty;

/// <summary>Looks whether a text became more than a text in a browser.</summary>
internal static class NaughtyPage
{
    /// <summary>Before any script of the page: keeps what ran that should not have, and what the policy stopped; and takes up the conversation that the test names, which the
    /// page that is left has just replaced with its own.</summary>
    private const string Watch = """
        window.ran = []; window.stopped = [];
        for (const name of ['alert', 'confirm', 'prompt', 'print']) { window[name] = () => { window.ran.push(name); }; }
        try { if (sessionStorage.naughty) { localStorage.setItem('consultbot.conversation', sessionStorage.naughty); } } catch { }
        document.addEventListener('securitypolicyviolation', report => window.stopped.push(report.violatedDirective + ' ' + report.blockedURI + ' ' + report.sample));
        """;

    /// <summary>Elements and handlers that no text may become; links that lead elsewhere than to a web page; and links to the stranger's site that show another address than they have,
    /// or that hand it the page. An address that somebody wrote is one, and Web Chat makes it one to click on.</summary>
    private const string Planted = """
        roots => [...document.querySelectorAll(roots)].flatMap(root => [
            ...root.querySelectorAll('script, iframe, object, embed, base, meta, form[action], [onerror], [onload], [onmouseover], [onclick], img[src*="evil.example"]'),
            ...[...root.querySelectorAll('a[href]')].filter(link => !/^(https?:|mailto:|#)/i.test(link.href)
                || (link.href.includes('evil.example') && !(decodeURI(link.href).replace(/\/$/, '').startsWith(link.textContent.trim().replace(/\/$/, '')) && link.relList.contains('noopener'))))]).map(found => found.outerHTML)
        """;

    private const string Roots = ".webchat__bubble__content, .ac-adaptiveCard, main, body > section";

    public static Task WatchAsync(IPage page) => page.AddInitScriptAsync(Watch);

    /// <summary>Has the chat page take up that conversation at its next load.</summary>
    public static Task TakeUpAsync(IPage page, NaughtyTalk talk) => page.EvaluateAsync(
        "saved => { sessionStorage.naughty = JSON.stringify({ ...saved, user: document.getElementById('person').dataset.user }); }",
        new Dictionary<string, string> { ["token"] = talk.Token, ["conversationId"] = talk.Id });

    /// <param name="page">A page that was watched.</param>
    /// <param name="roots">Selector of the elements that hold what people wrote.</param>
    public static async Task AssertCleanAsync(IPage page, string roots = Roots)
    {
        Assert.Equal("[]", JsonSerializer.Serialize(await page.EvaluateAsync<string[]>("() => window.ran.map(String)")));
        Assert.Equal("[]", JsonSerializer.Serialize(await page.EvaluateAsync<string[]>("() => window.stopped")));
        var planted = await page.EvaluateAsync<string[]>(Planted, roots);
        Assert.True(planted.Length == 0, string.Join('\n', planted));
    }
}
