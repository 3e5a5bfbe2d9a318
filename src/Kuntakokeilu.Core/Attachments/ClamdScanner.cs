using System.Buffers.Binary;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Kuntakokeilu.Core.Attachments;

/// <summary>
/// ClamAV's daemon by its command INSTREAM: parts with their length before them, an empty one at the end, and one line
/// back. On this machine, for what is sent is not encrypted.
/// </summary>
internal sealed class ClamdScanner(EndPoint address) : IScanner
{
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(30);

    public async Task<ScanResult> Scan(IReadOnlyList<byte[]> parts, CancellationToken stop)
    {
        using CancellationTokenSource late = CancellationTokenSource.CreateLinkedTokenSource(stop);
        late.CancelAfter(Longest);
        try
        {
            using Socket socket = new(
                address.AddressFamily,
                SocketType.Stream,
                address is UnixDomainSocketEndPoint ? ProtocolType.Unspecified : ProtocolType.Tcp
            );
            await socket.ConnectAsync(address, late.Token);
            await using NetworkStream stream = new(socket);
            await stream.WriteAsync("zINSTREAM\0"u8.ToArray(), late.Token);
            byte[] length = new byte[sizeof(int)];
            foreach (byte[] part in parts)
            {
                BinaryPrimitives.WriteInt32BigEndian(length, part.Length);
                await stream.WriteAsync(length, late.Token);
                await stream.WriteAsync(part, late.Token);
            }
            await stream.WriteAsync(new byte[sizeof(int)], late.Token);
            return Read(await Answer(stream, late.Token));
        }
        catch (Exception e)
            when (e is SocketException or IOException
                || (e is OperationCanceledException && !stop.IsCancellationRequested)
            )
        {
            return ScanResult.Failed;
        }
    }

    internal static ScanResult Read(string answer) =>
        answer == "stream: OK" ? ScanResult.Clean
        : answer.StartsWith("stream: ", StringComparison.Ordinal) && answer.EndsWith(" FOUND", StringComparison.Ordinal)
            ? ScanResult.Infected
        : ScanResult.Failed;

    private static async Task<string> Answer(NetworkStream stream, CancellationToken stop)
    {
        byte[] answer = new byte[1000];
        int length = await stream.ReadAtLeastAsync(answer, answer.Length, throwOnEndOfStream: false, stop);
        return Encoding.UTF8.GetString(answer, 0, length).TrimEnd('\0', '\n');
    }
}
