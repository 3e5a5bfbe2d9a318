namespace Kuntakokeilu.Core.Notices;

/// <summary>How an official and a customer meet. The numbers stand in the database for ever.</summary>
internal enum MeetingWay : byte
{
    Visit = 1,
    Video = 2,
    Phone = 3,
}
