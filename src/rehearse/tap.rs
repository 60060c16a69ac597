//! Connections that say when an answer has been written.
//!
//! Knows: writes and flushes of a socket. Does not know: what is written.

use std::fmt;
use std::io;
use std::net::SocketAddr;
use std::pin::Pin;
use std::sync::{Arc, Mutex, PoisonError};
use std::task::{Context, Poll, ready};

use axum::extract::connect_info::Connected;
use axum::serve::{IncomingStream, Listener};
use tokio::io::{AsyncRead, AsyncWrite, ReadBuf};
use tokio::net::{TcpListener, TcpStream};

/// What is to be called.
type Note = Arc<dyn Fn() + Send + Sync>;

/// Where a connection keeps what is to be called when what it writes next is in the socket.
#[derive(Clone, Default)]
pub(crate) struct Slot(Arc<Mutex<Pending>>);

#[derive(Default)]
struct Pending {
    note: Option<Note>,
    has_written: bool,
}

impl fmt::Debug for Slot {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Slot")
    }
}

impl Slot {
    /// Leaves `note` to be called once the next answer is written.
    pub(crate) fn set(&self, note: Note) {
        *self.0.lock().unwrap_or_else(PoisonError::into_inner) = Pending { note: Some(note), has_written: false };
    }

    fn wrote(&self) {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).has_written = true;
    }

    fn flushed(&self) {
        let mut pending = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        let note = if pending.has_written { pending.note.take() } else { None };
        drop(pending);
        if let Some(note) = note {
            note();
        }
    }
}

/// A listener whose connections can tell.
pub(crate) struct Tapped(pub(crate) TcpListener);

/// One of its connections.
pub(crate) struct Line {
    stream: TcpStream,
    slot: Slot,
}

impl Listener for Tapped {
    type Io = Line;
    type Addr = SocketAddr;

    async fn accept(&mut self) -> (Line, SocketAddr) {
        let (stream, address) = Listener::accept(&mut self.0).await;
        // Without it, an answer waits for the acknowledgement of the one before.
        stream.set_nodelay(true).unwrap_or_default();
        (Line { stream, slot: Slot::default() }, address)
    }

    fn local_addr(&self) -> io::Result<SocketAddr> {
        self.0.local_addr()
    }
}

impl Connected<IncomingStream<'_, Tapped>> for Slot {
    fn connect_info(stream: IncomingStream<'_, Tapped>) -> Self {
        stream.io().slot.clone()
    }
}

impl AsyncRead for Line {
    fn poll_read(self: Pin<&mut Self>, cx: &mut Context<'_>, buf: &mut ReadBuf<'_>) -> Poll<io::Result<()>> {
        Pin::new(&mut self.get_mut().stream).poll_read(cx, buf)
    }
}

impl AsyncWrite for Line {
    fn poll_write(self: Pin<&mut Self>, cx: &mut Context<'_>, buf: &[u8]) -> Poll<io::Result<usize>> {
        let this = self.get_mut();
        let written = ready!(Pin::new(&mut this.stream).poll_write(cx, buf))?;
        this.slot.wrote();
        Poll::Ready(Ok(written))
    }

    fn poll_write_vectored(self: Pin<&mut Self>, cx: &mut Context<'_>, bufs: &[io::IoSlice<'_>]) -> Poll<io::Result<usize>> {
        let this = self.get_mut();
        let written = ready!(Pin::new(&mut this.stream).poll_write_vectored(cx, bufs))?;
        this.slot.wrote();
        Poll::Ready(Ok(written))
    }

    fn is_write_vectored(&self) -> bool {
        self.stream.is_write_vectored()
    }

    fn poll_flush(self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<io::Result<()>> {
        let this = self.get_mut();
        ready!(Pin::new(&mut this.stream).poll_flush(cx))?;
        this.slot.flushed();
        Poll::Ready(Ok(()))
    }

    fn poll_shutdown(self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<io::Result<()>> {
        Pin::new(&mut self.get_mut().stream).poll_shutdown(cx)
    }
}
