#pragma once

// Included first by every unit that sees Asio or Beast, so that all agree.
#define BOOST_ASIO_SEPARATE_COMPILATION
#define BOOST_BEAST_SEPARATE_COMPILATION
// Beast 1.81 asserts on a final chunk that arrives byte by byte (parse_chunk_header, n >= 5),
// which a client can send at will and the code behind the assertion handles.
#define BOOST_DISABLE_ASSERTS
