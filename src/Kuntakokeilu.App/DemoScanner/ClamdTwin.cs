using System.Buffers.Binary;
using System.Net;
using System.Net.Sockets;
using System.Text;
using Kuntakokeilu.Core.Commands;

namespace Kuntakokeilu.App.DemoScanner;

/// <summary>
/// A twin of ClamAV's daemon: speaks its command INSTREAM on this machine, and knows one virus, the harmless one by which
/// scanners are tried.
/// </summary>
internal static class ClamdTwin
{
    internal const string Name = "clamd";

    private const int MostBytes = 25 << 20;

    /// <summary>In two pieces: else a scanner would find it here.</summary>
    internal static byte[] Eicar =>
        [.. @"X5O!P%@AP[4\PZX54(P^)7CC)7}"u8, .. "$EICAR-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*"u8];

    /// <summary>Serves until the standard input ends.</summary>
    internal static int Serve(int port)
    {
        using TcpListener listener = new(IPAddress.Loopback, port);
        try
        {
            listener.Start();
        }
        catch (SocketException e)
        {
            throw new CannotRunException($"Can't listen on 127.0.0.1:{port}: {e.Message}", e);
        }
        Terminal.Say($"clamd://{listener.LocalEndpoint}");
        _ = Accept(listener);
        Console.In.ReadToEnd();
        return ExitCode.Done;
    }

    private static async Task Accept(TcpListener listener)
    {
        while (true)
            _ = Answer(await listener.AcceptTcpClientAsync());
    }

    private static async Task Answer(TcpClient caller)
    {
        using (caller)
        {
            try
            {
                NetworkStream stream = caller.GetStream();
                string answer = await Command(stream) switch
                {
                    "zPING" => "PONG",
                    "zINSTREAM" => await Scanned(stream),
                    _ => "UNKNOWN COMMAND",
                };
                await stream.WriteAsync(Encoding.ASCII.GetBytes($"{answer}\0"));
            }
            // Whoever goes away wants no answer.
            catch (IOException) { }
        }
    }

    private static async Task<string> Command(NetworkStream stream)
    {
        StringBuilder command = new();
        byte[] letter = new byte[1];
        while (command.Length < 20 && await stream.ReadAsync(letter) == 1 && letter[0] != 0)
            command.Append((char)letter[0]);
        return command.ToString();
    }

    private static async Task<string> Scanned(NetworkStream stream)
    {
        using MemoryStream whole = new();
        byte[] length = new byte[sizeof(int)];
        while (true)
        {
            await stream.ReadExactlyAsync(length);
            int part = BinaryPrimitives.ReadInt32BigEndian(length);
            if (part == 0)
                break;
            if (part < 0 || whole.Length + part > MostBytes)
                return "INSTREAM size limit exceeded. ERROR";
            byte[] content = new byte[part];
            await stream.ReadExactlyAsync(content);
            whole.Write(content);
        }
        bool isInfected = whole.GetBuffer().AsSpan(0, (int)whole.Length).IndexOf(Eicar) >= 0;
        return isInfected ? "stream: Win.Test.EICAR_HDB-1 FOUND" : "stream: OK";
    }
}
