using System.Text;
using ConsultBot.Cli;

// Names have accents; a terminal's or a pipe's own code page may lack them.
Console.OutputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
return await Commands.RunAsync(args, Console.Out, Console.Error, CancellationToken.None);
