using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using ConsultBot.Core.Enquiries;
using ConsultBot.Core.Knowledge;

namespace ConsultBot.Cli.QuestionCommands;

/// <summary><c>consultbot questions curate</c>: the question as title and the secretariat's answer as text, for an editor to translate and to cite.</summary>
internal static class QuestionCurating
{
    private static readonly JsonSerializerOptions Layout = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static async Task<int> RunAsync(IEnquiries enquiries, CurationRequest request, TextWriter output, TextWriter error, CancellationToken cancellationToken)
    {
        if (await enquiries.FindAsync(request.Number, cancellationToken) is not { Answer: { } answer } enquiry)
        {
            await error.WriteLineAsync($"There is no answered question {request.Number}; \"consultbot questions list --all\" shows all.");
            return Exit.Failed;
        }

        var draft = Draft(enquiry, answer, request).ToJsonString(Layout);
        if (request.Output is { } file)
        {
            await File.WriteAllTextAsync(file, draft + "\n", cancellationToken);
        }
        else
        {
            await output.WriteLineAsync(draft);
        }

        await error.WriteLineAsync(
            $"Question and answer are in {enquiry.Language}: translate them under the other languages{(request.Source is null || request.Locator is null ? ", fill in \"cite\"" : string.Empty)}, add the entry to passages.json and run \"consultbot knowledge validate\".");
        return Exit.Done;
    }

    /// <summary>All languages get the same words at first: a missing translation would be refused, a wrong one is seen.</summary>
    private static JsonObject Draft(Enquiry enquiry, string answer, CurationRequest request) => new()
    {
        ["passages"] = new JsonArray(new JsonObject
        {
            ["id"] = request.Id,
            ["title"] = InAll(enquiry.Text.ReplaceLineEndings(" ")),
            ["text"] = InAll(answer.ReplaceLineEndings(" ")),
            ["cite"] = new JsonArray(new JsonObject { ["source"] = request.Source ?? string.Empty, ["locator"] = request.Locator ?? string.Empty }),
            ["asOf"] = (enquiry.SettledAt ?? enquiry.AskedAt).InUtc().Date.ToString("uuuu-MM-dd", System.Globalization.CultureInfo.InvariantCulture),
        }),
    };

    private static JsonObject InAll(string text) =>
        new(Languages.All.Select(language => KeyValuePair.Create<string, JsonNode?>(language.Code(), JsonValue.Create(text))));
}
