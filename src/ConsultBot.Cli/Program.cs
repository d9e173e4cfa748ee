using System.Runtime.InteropServices;
using System.Text;
using ConsultBot.Cli;

// Names have accents; a terminal's or a pipe's own code page may lack them.
Console.OutputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
using var stop = new CancellationTokenSource();
using var interrupt = PosixSignalRegistration.Create(PosixSignal.SIGINT, Stop);
using var terminate = PosixSignalRegistration.Create(PosixSignal.SIGTERM, Stop);
return await Commands.RunAsync(args, Console.Out, Console.Error, stop.Token);

// The first signal lets the command end in order; a second one ends the process as if there were no handler.
void Stop(PosixSignalContext signal)
{
    signal.Cancel = !stop.IsCancellationRequested;
    stop.Cancel();
}
