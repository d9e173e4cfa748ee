using System.Globalization;
using ConsultBot.Bot.Answers;
using ConsultBot.Core.Knowledge;
using Microsoft.Bot.Schema;

namespace ConsultBot.Bot.Workshops;

/// <summary>A form to be filled in, as an Adaptive Card with one button to send it.</summary>
internal sealed class FormCard(WorkshopMessages messages, Language language)
{
    /// <param name="inputs">From the top.</param>
    /// <param name="submit">The message of the button.</param>
    /// <param name="member">Under which name the form says in what it sends which form it is.</param>
    /// <param name="id">What it is a form of.</param>
    public Attachment Of(List<object> inputs, string submit, string member, string id) => CardFrame.Around(
        inputs,
        [new Dictionary<string, object> { ["type"] = "Action.Submit", ["title"] = messages.Label(submit, language), ["data"] = new Dictionary<string, object> { [member] = id } }],
        language);

    /// <summary>Schema 1.2 has no labels on inputs: a line above, in one container, so that it is read with the input.</summary>
    public Dictionary<string, object> Input(string type, string id, string label, string? value, params ReadOnlySpan<(string Name, object Value)> properties)
    {
        var text = messages.Label(label, language);
        var input = new Dictionary<string, object> { ["type"] = type, ["id"] = id };
        if (type is "Input.Text" or "Input.Number")
        {
            input["placeholder"] = text;
        }

        if (!string.IsNullOrEmpty(value))
        {
            input["value"] = type == "Input.Number" ? int.Parse(value, CultureInfo.InvariantCulture) : value;
        }

        foreach (var (name, setting) in properties)
        {
            input[name] = setting;
        }

        return new Dictionary<string, object>
        {
            ["type"] = "Container",
            ["spacing"] = "Small",
            ["items"] = new List<object> { new Dictionary<string, object> { ["type"] = "TextBlock", ["text"] = text, ["wrap"] = true, ["weight"] = "Bolder" }, input },
        };
    }
}
