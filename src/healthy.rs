//! Asks the running bot whether it lives, for a container without any other tool.
//!
//! Knows: one HTTP request over a plain socket. Does not know: what `/healthz` looks at.

use std::io::{Read, Write};
use std::net::{IpAddr, Ipv4Addr, Ipv6Addr, SocketAddr, TcpStream};
use std::time::Duration;

const PATIENCE: Duration = Duration::from_secs(2);

/// Whether `/healthz` at `listen` answers 200. An address that means "all of this machine's" is asked for on loopback.
pub(crate) fn lives(listen: SocketAddr) -> bool {
    ask(listen).unwrap_or(false)
}

fn ask(listen: SocketAddr) -> std::io::Result<bool> {
    let ip = match listen.ip() {
        ip if !ip.is_unspecified() => ip,
        IpAddr::V4(_) => IpAddr::V4(Ipv4Addr::LOCALHOST),
        IpAddr::V6(_) => IpAddr::V6(Ipv6Addr::LOCALHOST),
    };
    let mut stream = TcpStream::connect_timeout(&SocketAddr::new(ip, listen.port()), PATIENCE)?;
    stream.set_read_timeout(Some(PATIENCE))?;
    stream.set_write_timeout(Some(PATIENCE))?;
    stream.write_all(b"GET /healthz HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n")?;
    let mut answer = [0; 12];
    stream.read_exact(&mut answer)?;
    Ok(answer.starts_with(b"HTTP/1.") && answer.ends_with(b" 200"))
}

#[cfg(test)]
mod tests {
    use std::net::TcpListener;

    use super::*;

    fn answering(answer: &'static str) -> SocketAddr {
        let listener = TcpListener::bind("127.0.0.1:0").unwrap();
        let address = listener.local_addr().unwrap();
        std::thread::spawn(move || {
            let (mut stream, _) = listener.accept().unwrap();
            let mut asked = [0; 1024];
            drop(stream.read(&mut asked));
            stream.write_all(answer.as_bytes()).unwrap();
        });
        address
    }

    #[test]
    fn only_a_200_is_alive() {
        assert!(lives(answering("HTTP/1.1 200 OK\r\n\r\n")));
        assert!(lives(SocketAddr::new(IpAddr::V4(Ipv4Addr::UNSPECIFIED), answering("HTTP/1.1 200 OK\r\n\r\n").port())));
        assert!(!lives(answering("HTTP/1.1 503 Service Unavailable\r\n\r\n")));
        assert!(!lives(answering("SSH-2.0")));
    }
}
