namespace ConsultBot.Cli.Asking;

/// <summary>What a person does in a turn.</summary>
/// <param name="Text">The words, or the label of the button.</param>
/// <param name="IsPressed">True: a button of a card that an earlier reply brought, the last one of that label.</param>
internal sealed record AskedTurn(string Text, bool IsPressed = false);
