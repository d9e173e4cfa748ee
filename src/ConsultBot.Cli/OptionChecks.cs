using System.CommandLine;

namespace ConsultBot.Cli;

/// <summary>What the values of options must be.</summary>
internal static class OptionChecks
{
    /// <param name="isGood">Asked for the value that was given last.</param>
    /// <param name="otherwise">What the option takes; the value that it does not take is added.</param>
    public static void Accept(this Option option, Predicate<string> isGood, string otherwise) => option.Validators.Add(result =>
    {
        if (result.Tokens.Count > 0 && !isGood(result.Tokens[^1].Value))
        {
            result.AddError($"{otherwise}, not \"{result.Tokens[^1].Value}\".");
        }
    });
}
